namespace Kuber.Kubelet.Pods;

/// <summary>Why a container does not run.</summary>
/// <param name="Reason">The word in the status, such as <c>CrashLoopBackOff</c>.</param>
/// <param name="Message">The sentence in the status.</param>
/// <param name="Always">Shown even over the end of a container that would not restart by its policy.</param>
internal sealed record WaitReason(string Reason, string Message, bool Always = false);
