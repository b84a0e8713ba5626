using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;

namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>A pod, or the template of one, as the checks see it.</summary>
internal sealed class CheckedPod(ObjectMeta metadata, PodSpec spec)
{
    /// <summary>The metadata.</summary>
    public ObjectMeta Metadata { get; } = metadata;

    /// <summary>The spec.</summary>
    public PodSpec Spec { get; } = spec;

    /// <summary>All containers: those that initialise the pod, its own, and those added for debugging.</summary>
    public IReadOnlyList<CheckedContainer> Containers { get; } = CheckedContainer.Of(spec);

    /// <summary>The security context of the whole pod.</summary>
    public PodSecurityContext? Security => Spec.SecurityContext;

    /// <summary>Whether the pod runs on Windows, where some fields mean nothing.</summary>
    public bool IsWindows => Spec.Os?.Name == "windows";

    /// <summary>Whether the pod's root is nobody on its node.</summary>
    public bool HasOwnUsers => Spec.HostUsers == false;

    /// <summary>The names of the containers that a test holds for.</summary>
    public IReadOnlyList<string> Named(Predicate<CheckedContainer> test) => [.. Containers.Where(c => test(c)).Select(c => c.Name)];
}
