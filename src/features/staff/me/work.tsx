import { useQuery } from '@tanstack/react-query';
import { go } from '@/routes';
import { api } from '@/shared/api/client';
import { hasRole, type Me } from '@/shared/api/use-me';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import './work.scss';

/** What staff find on 我的: the doors their roles open, and what the open week is still missing. */
export function Work({ me }: { me: Me }) {
  const { data } = useQuery(api.openday.openWeek.queryOptions());
  const years = data?.yearsWithoutNotice ?? [];
  const admin = hasRole(me, 'admin');
  const guide = hasRole(me, 'guide');
  const planner = hasRole(me, 'planner');
  const desk = admin || planner;
  const review = hasRole(me, 'editor') || hasRole(me, 'reviewer');
  if (!guide && !desk && !review && years.length === 0) return null;
  return (
    <Section gap className="work">
      <Head title="工作" />
      {years.length > 0 && (
        <Note kind="wait">
          {years.join('、')} 年的放假通知还没录，开放周是先按法定假日排的。录好后可能会变。
        </Note>
      )}
      {guide && (
        <Row icon="scan" title="到场签到" sub="扫票、报短码、看名单" onPress={() => go('gate')} />
      )}
      {guide && (
        <Row
          icon="help"
          title="参观者问的"
          sub="看完了想问的，答复只给他一个人看"
          onPress={() => go('questions')}
        />
      )}
      {review && (
        <Row
          icon="document"
          title="审稿台"
          sub="三审三校、改稿、审签单"
          onPress={() => go('reviewDesk')}
        />
      )}
      {planner && (
        <Row
          icon="clock"
          title="排开放周"
          sub="排场次、发布、换日子、停办"
          onPress={() => go('plan')}
        />
      )}
      {planner && (
        <Row
          icon="gear"
          title="设施的模板"
          sub="平常星期几、几点、多少位"
          onPress={() => go('templates')}
        />
      )}
      {planner && (
        <Row
          icon="people"
          title="团体申请"
          sub="学校、社区、单位要来，等着批"
          onPress={() => go('groupDesk')}
        />
      )}
      {planner && (
        <Row
          icon="phone"
          title="电话代约"
          sub="帮没有手机的人约，打印入场券"
          onPress={() => go('onBehalf')}
        />
      )}
      {desk && (
        <Row
          icon="board"
          title="大家说的话"
          sub="建议、投诉、问题，等着答复"
          onPress={() => go('wordDesk')}
        />
      )}
      {planner && (
        <Row
          icon="warn"
          title="没来的申诉"
          sub="说自己去了、有原因的，等着定"
          onPress={() => go('appeals')}
        />
      )}
      {planner && (
        <Row icon="eye" title="参观后的评价" sub="每一场评得怎么样" onPress={() => go('ratings')} />
      )}
      {planner && (
        <Row icon="heart" title="想去的人" sub="哪里想去的人多" onPress={() => go('wishes')} />
      )}
      {planner && (
        <Row
          icon="people"
          title="参观情况"
          sub="来了多少人、从哪里来、评价怎样，能导出"
          onPress={() => go('report')}
        />
      )}
      {planner && (
        <Row
          icon="open"
          title="一年四类"
          sub="六个开放周开了哪几类，凭据在里头"
          onPress={() => go('coverage')}
        />
      )}
      {admin && (
        <Row
          icon="search"
          title="校对词表"
          sub="错别字、名称写法、敏感词"
          onPress={() => go('reviewWords')}
        />
      )}
      {admin && (
        <Row
          icon="save"
          title="导出名单"
          sub="门口用的纸质名单、打电话通知"
          onPress={() => go('roster')}
        />
      )}
      {admin && (
        <Row icon="people" title="工作人员" sub="岗位、邀请" onPress={() => go('people')} />
      )}
      {admin && (
        <Row icon="list" title="操作记录" sub="谁在几时做了什么" onPress={() => go('audit')} />
      )}
    </Section>
  );
}
