import Taro from '@tarojs/taro';

/** WeChat's one-time code for whoever holds the phone. */
export async function wechatCode(): Promise<string> {
  const { code } = await Taro.login();
  return code;
}
