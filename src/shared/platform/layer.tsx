import { PageContainer, RootPortal, View } from '@tarojs/components';
import { useElder } from '../elder';
import { a11y } from './a11y';
import type { LayerProps } from './layer-props';

const RISE_MS = 220;

/**
 * A modal layer. At the bottom it is WeChat's page container, which the back gesture closes first;
 * in the centre it is a portal, because a page may hold one page container only.
 */
export function Layer({ open, onClose, label, place, children }: LayerProps) {
  const rootClass = useElder((state) => state.elder) ? 'ui-root ui-root--elder' : 'ui-root';
  const dialog = a11y({ role: 'dialog', label, modal: true });
  if (place === 'bottom') {
    return (
      <PageContainer
        show={open}
        round
        position="bottom"
        duration={RISE_MS}
        onClickOverlay={onClose}
        onAfterLeave={() => open && onClose()}
      >
        {open && (
          <View className={`${rootClass} ui-layer__panel`} {...dialog}>
            {children}
          </View>
        )}
      </PageContainer>
    );
  }
  if (!open) return null;
  return (
    <RootPortal>
      <View className={`${rootClass} ui-layer ui-layer--center`} catchMove {...dialog}>
        <View className="ui-layer__scrim" onClick={onClose} {...a11y({ hidden: true })} />
        <View className="ui-layer__panel">{children}</View>
      </View>
    </RootPortal>
  );
}
