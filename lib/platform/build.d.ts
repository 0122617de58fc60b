/** True in builds for loopback (`npm start`, tests): open shadow roots, `*.localhost` hosts. Set in `wxt.config.ts`. */
declare const __LOOPBACK__: boolean;
