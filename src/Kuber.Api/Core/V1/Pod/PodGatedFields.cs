using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>Fields whose feature is off: the server takes none, but keeps those of a pod that has them already.</summary>
internal static class PodGatedFields
{
    /// <summary>The spec without the fields that are off.</summary>
    public static PodSpec Drop(PodSpec spec, PodSpec? old)
    {
        if (spec.SchedulingGroup is not null && old?.SchedulingGroup is null)
        {
            spec = spec with { SchedulingGroup = null };
        }

        if (old is null || !PodContainers.All(old, FieldPath.Of("spec")).Any(static c => c.Container.Lifecycle?.StopSignal is not null))
        {
            spec = WithoutStopSignals(spec);
        }

        if (old is not null && old.Volumes.Exists(static v => HasBundle(v) || HasCertificate(v)))
        {
            return spec;
        }

        var volumes = spec.Volumes.Each(static v => HasBundle(v) || HasCertificate(v) ? WithoutProjections(v) : v);
        return volumes.IsSame(spec.Volumes) ? spec : spec with { Volumes = volumes };
    }

    /// <summary>A template without the fields that are off.</summary>
    public static PodTemplateSpec Drop(PodTemplateSpec template, PodTemplateSpec? old)
    {
        var spec = Drop(template.Spec, old?.Spec);
        return ReferenceEquals(spec, template.Spec) ? template : template with { Spec = spec };
    }

    private static PodSpec WithoutStopSignals(PodSpec spec)
    {
        var (containers, init) = (spec.Containers.Each(WithoutStopSignal), spec.InitContainers.Each(WithoutStopSignal));
        var ephemeral = spec.EphemeralContainers.Each(static e =>
            e.EphemeralContainerCommon.Lifecycle?.StopSignal is null
                ? e
                : e with { EphemeralContainerCommon = e.EphemeralContainerCommon with { Lifecycle = WithoutStopSignal(e.EphemeralContainerCommon.Lifecycle) } });
        return containers.IsSame(spec.Containers) && init.IsSame(spec.InitContainers) && ephemeral.IsSame(spec.EphemeralContainers)
            ? spec
            : spec with { Containers = containers, InitContainers = init, EphemeralContainers = ephemeral };
    }

    private static Container WithoutStopSignal(Container container) =>
        container.Lifecycle?.StopSignal is null ? container : container with { Lifecycle = WithoutStopSignal(container.Lifecycle) };

    private static Lifecycle? WithoutStopSignal(Lifecycle lifecycle) =>
        lifecycle is { PostStart: null, PreStop: null } ? null : lifecycle with { StopSignal = null };

    private static bool HasBundle(Volume volume) => volume.VolumeSource.Projected?.Sources.Exists(static s => s.ClusterTrustBundle is not null) == true;

    private static bool HasCertificate(Volume volume) => volume.VolumeSource.Projected?.Sources.Exists(static s => s.PodCertificate is not null) == true;

    private static Volume WithoutProjections(Volume volume)
    {
        var projected = volume.VolumeSource.Projected!;
        var sources = projected.Sources.Each(static s => s with { ClusterTrustBundle = null, PodCertificate = null });
        return volume with { VolumeSource = volume.VolumeSource with { Projected = projected with { Sources = sources } } };
    }
}
