import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { isH5 } from '../env';
import { a11y } from '../platform/a11y';
import { Layer } from '../platform/layer';
import { Icon } from './icon';
import { Press } from './press';
import { ToastHost } from './toast';
import './layer.scss';
import './sheet.scss';

interface SheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Its actions, always in view under the scrolling part. */
  footer?: ReactNode;
}

/** A sheet from the bottom of the screen, for a choice within the page. In wide windows it stands in the middle. */
export function Sheet({ open, onClose, title, children, footer }: SheetProps) {
  return (
    <Layer open={open} onClose={onClose} label={title} place="bottom">
      <View className="ui-sheet">
        <View className="ui-sheet__bar">
          <View className="ui-title" {...a11y({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <Press className="ui-sheet__close" label="关上" onPress={onClose}>
            <Icon name="close" size={24} />
          </Press>
        </View>
        <View className="ui-sheet__body">{children}</View>
        {footer && <View className="ui-sheet__foot">{footer}</View>}
      </View>
      {/* A browser's dialog covers the page's own remarks. */}
      {isH5 && <ToastHost />}
    </Layer>
  );
}
