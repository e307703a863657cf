/** The size in pixels of a picture or video that the author has chosen. */
export async function sizeOf(
  file: File,
): Promise<{readonly width: number; readonly height: number}> {
  if (file.type.startsWith('image/')) {
    const picture = await createImageBitmap(file);
    const {width, height} = picture;
    picture.close();
    return {width, height};
  }
  const url = URL.createObjectURL(file);
  try {
    const video = Object.assign(document.createElement('video'), {preload: 'metadata', src: url});
    await new Promise((resolve, reject) => {
      video.onloadedmetadata = resolve;
      video.onerror = () => reject(new Error('the browser cannot read it'));
    });
    return {width: video.videoWidth, height: video.videoHeight};
  } finally {
    URL.revokeObjectURL(url);
  }
}
