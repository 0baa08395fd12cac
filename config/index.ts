import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
const target = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp';

/** Width of the drawings; layout px become rpx from it on WeChat, while `PX` stays as written. */
const DESIGN_WIDTH = 390;

const clientEnv = {
  TARO_APP_LINK: process.env.TARO_APP_LINK ?? (target === 'weapp' ? 'cloud' : 'http'),
  TARO_APP_API_BASE: process.env.TARO_APP_API_BASE ?? '',
  TARO_APP_CLOUD_ENV: process.env.TARO_APP_CLOUD_ENV ?? '',
};

// Taro drops every aria attribute of its WXML templates unless it is named here.
const aria = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-live': '',
  'aria-selected': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-modal': '',
  'aria-busy': '',
};

// The query library has private members, which older phones cannot read and the H5 minifier spoils.
const compiled = [
  path.join(root, 'cloudfunctions'),
  path.join(root, 'node_modules', '@tanstack', 'query-core'),
];
const sharedCode = {
  include: [(file: string) => compiled.some((folder) => file.startsWith(folder))],
};

// WeChat's logic layer has neither; without them a query stays pending for ever and says nothing.
const ponyfill = 'abortcontroller-polyfill/dist/cjs-ponyfill.js';
const abort = {
  AbortController: [ponyfill, 'AbortController'],
  AbortSignal: [ponyfill, 'AbortSignal'],
};

export default defineConfig<'webpack5'>({
  projectName: 'jiangbei-environment-participation',
  date: '2026-11-24',
  designWidth: DESIGN_WIDTH,
  deviceRatio: { [DESIGN_WIDTH]: 750 / DESIGN_WIDTH },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  copy: {
    patterns:
      target === 'weapp' ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [],
    options: {},
  },
  plugins: [
    [
      '@tarojs/plugin-inject',
      {
        components: {
          View: aria,
          Text: aria,
          Image: aria,
          Input: aria,
          Textarea: aria,
          ScrollView: aria,
        },
      },
    ],
  ],
  alias: { '@': path.join(root, 'src'), '@cloud': path.join(root, 'cloudfunctions') },
  env: Object.fromEntries(
    Object.entries(clientEnv).map(([key, value]) => [key, JSON.stringify(value)]),
  ),
  mini: {
    compile: sharedCode,
    optimizeMainPackage: { enable: true },
    imageUrlLoaderOption: { limit: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    webpackChain: (chain, webpack) => {
      chain.plugin('abort').use(webpack.ProvidePlugin, [abort]);
    },
  },
  h5: {
    compile: sharedCode,
    publicPath: '/',
    imageUrlLoaderOption: { limit: true, name: 'static/images/[name].[contenthash:8][ext]' },
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain: (chain) => {
      chain.performance.hints(false);
      // Without this every page's chunk carries its own copy of the kit.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          kit: {
            test: /[\\/]src[\\/]shared[\\/]|[\\/]node_modules[\\/]@tarojs[\\/]components/,
            name: 'kit',
            chunks: 'async',
            minChunks: 2,
            // Its styles too, small as they are: a second copy in a page's chunk would come later and win.
            minSize: 0,
            priority: 20,
          },
          default: { minChunks: 2, priority: -20, reuseExistingChunk: true },
        },
      });
    },
    postcss: {
      pxtransform: { enable: false, config: {} },
      autoprefixer: { enable: true, config: {} },
    },
  },
});
