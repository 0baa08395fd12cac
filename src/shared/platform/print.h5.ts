import './print.h5.scss';

export const canPrint = true;

/** The browser's own dialog; what is on paper is the part in `print-sheet`. */
export const printPage = (): void => window.print();
