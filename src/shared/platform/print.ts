/** WeChat cannot print; the page says where it can be done. */
export const canPrint = false;

export const printPage = (): void => undefined;
