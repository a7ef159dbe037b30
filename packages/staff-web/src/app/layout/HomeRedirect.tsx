import { Navigate } from 'react-router';
import { useViewer } from '../../parts/viewer/viewer-context.js';
import { homePath } from './menu.logic.js';

export function HomeRedirect() {
  const viewer = useViewer();
  return <Navigate to={homePath(viewer.permissions)} replace />;
}
