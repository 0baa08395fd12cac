import { go } from '@/routes';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Section } from '@/shared/ui/section';

/** In a browser outside a demo nobody can sign in. */
export function NoWay() {
  return (
    <Section>
      <EmptyState
        title="请在微信小程序里登录"
        body="网页上只能看。场次、设施都看得到；要预约，打开微信，搜这个小程序。"
        actions={
          <Button kind="pri" onPress={() => go('openday')}>
            看看场次
          </Button>
        }
      />
    </Section>
  );
}
