namespace Kuber.Kubelet.Images;

/// <summary>The image of a container, or why there is none.</summary>
/// <param name="ImageRef">What the runtime calls the image; empty on failure.</param>
/// <param name="Failure">The failure, or null.</param>
internal sealed record ImagePullResult(string ImageRef, ImagePullFailure? Failure);
