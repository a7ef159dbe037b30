export { SealAction, SealPurpose, SealState, sealMay, sealTransitions } from './seal-states.js';
