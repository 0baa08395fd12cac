import { pathTo } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { NeedSignIn } from '../../need-sign-in';
import { ProfileForm } from '../../profile-form';

export default function ProfilePage() {
  const who = useMe();
  if (!who.me) return <NeedSignIn title="改称呼和街镇" then={pathTo('profile')} who={who} />;
  return <ProfileForm me={who.me} />;
}
