namespace Kuber.Kubelet.Pods;

/// <summary>Why a container is stopped; decides which grace period counts.</summary>
internal enum KillReason
{
    PodTermination,
    SpecChanged,
    LivenessProbe,
    StartupProbe,
    NotNeeded,
    Unknown,
}
