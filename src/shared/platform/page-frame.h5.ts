import './page-frame.h5.scss';
