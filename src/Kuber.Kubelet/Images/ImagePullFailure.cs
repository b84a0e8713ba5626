namespace Kuber.Kubelet.Images;

/// <summary>Why an image is not there.</summary>
/// <param name="Reason">The word in the container's status, such as <c>ErrImagePull</c>.</param>
/// <param name="Message">The sentence in the container's status.</param>
/// <param name="RetryAfter">When to try again.</param>
internal sealed record ImagePullFailure(string Reason, string Message, TimeSpan RetryAfter);
