import type { ReactNode } from 'react';

/** The words outside a field; pressing them focuses the entry. */
export function FieldLabel({
  htmlFor,
  className,
  children,
}: {
  htmlFor: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <label className={className} htmlFor={htmlFor}>
      {children}
    </label>
  );
}
