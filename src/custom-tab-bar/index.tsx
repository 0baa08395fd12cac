// WeChat demands this component once tabBar.custom is set; the bar itself is drawn by Screen.
export default function CustomTabBar() {
  return null;
}
