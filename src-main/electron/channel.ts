/** The one channel between window and main process; the only thing that the preload script shares with the host. */
export const channel = 'deltadrill:invoke';
