import { useState } from 'react';
import type { Category } from '@cloud/openday/rules';
import { Directory } from '../../directory/directory';

export default function DirectoryPage() {
  const [category, setCategory] = useState<Category>();
  const [areaId, setAreaId] = useState<string>();
  return (
    <Directory category={category} areaId={areaId} onCategory={setCategory} onArea={setAreaId} />
  );
}
