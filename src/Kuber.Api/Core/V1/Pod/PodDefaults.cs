using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>What a pod gets where the user says nothing.</summary>
internal static class PodDefaults
{
    private const int ReadableFiles = 420;
    private const long TokenSeconds = 3600;

    /// <summary>The pod with defaults; beyond those of its spec also requests from limits, and host ports.</summary>
    public static Pod Apply(Pod pod)
    {
        var spec = ApplyResources(Apply(pod.Spec));
        if (spec.EnableServiceLinks is null)
        {
            spec = spec with { EnableServiceLinks = true };
        }

        if (spec.HostNetwork)
        {
            var containers = spec.Containers.Each(HostPorts);
            var initContainers = spec.InitContainers.Each(HostPorts);
            spec = containers.IsSame(spec.Containers) && initContainers.IsSame(spec.InitContainers)
                ? spec
                : spec with { Containers = containers, InitContainers = initContainers };
        }

        return ReferenceEquals(spec, pod.Spec) ? pod : pod with { Spec = spec };
    }

    /// <summary>The template with the defaults of its spec.</summary>
    public static PodTemplateSpec Apply(PodTemplateSpec template)
    {
        var spec = Apply(template.Spec);
        return ReferenceEquals(spec, template.Spec) ? template : template with { Spec = spec };
    }

    /// <summary>The spec with defaults, as pods and templates share them.</summary>
    public static PodSpec Apply(PodSpec spec)
    {
        var account = spec.ServiceAccountName.Length > 0 ? spec.ServiceAccountName : spec.ServiceAccount;
        if (spec.DnsPolicy.Length == 0 || spec.RestartPolicy.Length == 0 || spec.SecurityContext is null || spec.TerminationGracePeriodSeconds is null
            || spec.SchedulerName.Length == 0 || spec.ServiceAccountName != account || spec.ServiceAccount != account)
        {
            spec = spec with
            {
                DnsPolicy = Or(spec.DnsPolicy, "ClusterFirst"),
                RestartPolicy = Or(spec.RestartPolicy, "Always"),
                SecurityContext = spec.SecurityContext ?? PodSecurityContext.Empty,
                TerminationGracePeriodSeconds = spec.TerminationGracePeriodSeconds ?? 30,
                SchedulerName = Or(spec.SchedulerName, "default-scheduler"),
                ServiceAccountName = account,
                ServiceAccount = account,
            };
        }

        var volumes = spec.Volumes.Each(Apply);
        var initContainers = spec.InitContainers.Each(Apply);
        var containers = spec.Containers.Each(Apply);
        var ephemeral = spec.EphemeralContainers.Each(Apply);
        var overhead = ResourceListDefaults.Round(spec.Overhead);
        var resources = spec.Resources is null ? null : Apply(spec.Resources);
        return volumes.IsSame(spec.Volumes) && initContainers.IsSame(spec.InitContainers) && containers.IsSame(spec.Containers)
            && ephemeral.IsSame(spec.EphemeralContainers) && overhead.IsSame(spec.Overhead) && ReferenceEquals(resources, spec.Resources)
            ? spec
            : spec with { Volumes = volumes, InitContainers = initContainers, Containers = containers, EphemeralContainers = ephemeral, Overhead = overhead, Resources = resources };
    }

    private static string Or(string value, string other) => value.Length > 0 ? value : other;

    private static Container HostPorts(Container container)
    {
        var ports = container.Ports.Each(static p => p.HostPort == 0 ? p with { HostPort = p.ContainerPortValue } : p);
        return ports.IsSame(container.Ports) ? container : container with { Ports = ports };
    }

    private static PodSpec ApplyResources(PodSpec spec)
    {
        var containers = spec.Containers.Each(Requests);
        var initContainers = spec.InitContainers.Each(Requests);
        if (!containers.IsSame(spec.Containers) || !initContainers.IsSame(spec.InitContainers))
        {
            spec = spec with { Containers = containers, InitContainers = initContainers };
        }

        return spec.Resources is null ? spec : PodLevelResources.Apply(spec, spec.Resources);
    }

    private static Container Requests(Container container)
    {
        var resources = container.Resources;
        var requests = ResourceListDefaults.RequestsFromLimits(resources.Requests, resources.Limits);
        return requests.IsSame(resources.Requests) ? container : container with { Resources = resources with { Requests = requests } };
    }

    private static ResourceRequirements Apply(ResourceRequirements resources)
    {
        var limits = ResourceListDefaults.Round(resources.Limits);
        var requests = ResourceListDefaults.Round(resources.Requests);
        return limits.IsSame(resources.Limits) && requests.IsSame(resources.Requests) ? resources : resources with { Limits = limits, Requests = requests };
    }

    private static Container Apply(Container c)
    {
        var ports = c.Ports.Each(Apply);
        var env = c.Env.Each(Apply);
        var resources = Apply(c.Resources);
        var liveness = Apply(c.LivenessProbe);
        var readiness = Apply(c.ReadinessProbe);
        var startup = Apply(c.StartupProbe);
        var lifecycle = Apply(c.Lifecycle);
        return ports.IsSame(c.Ports) && env.IsSame(c.Env) && ReferenceEquals(resources, c.Resources) && ReferenceEquals(liveness, c.LivenessProbe)
            && ReferenceEquals(readiness, c.ReadinessProbe) && ReferenceEquals(startup, c.StartupProbe) && ReferenceEquals(lifecycle, c.Lifecycle)
            && c.ImagePullPolicy.Length > 0 && c.TerminationMessagePath.Length > 0 && c.TerminationMessagePolicy.Length > 0
            ? c
            : c with
            {
                Ports = ports,
                Env = env,
                Resources = resources,
                LivenessProbe = liveness,
                ReadinessProbe = readiness,
                StartupProbe = startup,
                Lifecycle = lifecycle,
                ImagePullPolicy = c.ImagePullPolicy.Length > 0 ? c.ImagePullPolicy : ImageReference.DefaultPullPolicy(c.Image),
                TerminationMessagePath = Or(c.TerminationMessagePath, "/dev/termination-log"),
                TerminationMessagePolicy = Or(c.TerminationMessagePolicy, "File"),
            };
    }

    private static EphemeralContainer Apply(EphemeralContainer container)
    {
        var common = container.EphemeralContainerCommon;
        var plain = EphemeralContainers.ToContainer(common);
        var defaulted = Apply(plain);
        return ReferenceEquals(plain, defaulted) ? container : container with { EphemeralContainerCommon = EphemeralContainers.FromContainer(defaulted) };
    }

    private static ContainerPort Apply(ContainerPort port) => port.Protocol.Length > 0 ? port : port with { Protocol = "TCP" };

    private static EnvVar Apply(EnvVar variable) => variable.ValueFrom is { FieldRef: { ApiVersion.Length: 0 } field } origin
        ? variable with { ValueFrom = origin with { FieldRef = field with { ApiVersion = "v1" } } }
        : variable;

    private static Probe? Apply(Probe? probe)
    {
        if (probe is null)
        {
            return null;
        }

        var http = Apply(probe.Handler.HttpGet);
        return ReferenceEquals(http, probe.Handler.HttpGet) && probe is { TimeoutSeconds: not 0, PeriodSeconds: not 0, SuccessThreshold: not 0, FailureThreshold: not 0 }
            ? probe
            : probe with
            {
                Handler = ReferenceEquals(http, probe.Handler.HttpGet) ? probe.Handler : probe.Handler with { HttpGet = http },
                TimeoutSeconds = probe.TimeoutSeconds == 0 ? 1 : probe.TimeoutSeconds,
                PeriodSeconds = probe.PeriodSeconds == 0 ? 10 : probe.PeriodSeconds,
                SuccessThreshold = probe.SuccessThreshold == 0 ? 1 : probe.SuccessThreshold,
                FailureThreshold = probe.FailureThreshold == 0 ? 3 : probe.FailureThreshold,
            };
    }

    private static HTTPGetAction? Apply(HTTPGetAction? http) => http is null || (http.Path.Length > 0 && http.Scheme.Length > 0)
        ? http
        : http with { Path = Or(http.Path, "/"), Scheme = Or(http.Scheme, "HTTP") };

    private static Lifecycle? Apply(Lifecycle? lifecycle)
    {
        var start = Apply(lifecycle?.PostStart);
        var stop = Apply(lifecycle?.PreStop);
        return lifecycle is null || (ReferenceEquals(start, lifecycle.PostStart) && ReferenceEquals(stop, lifecycle.PreStop))
            ? lifecycle
            : lifecycle with { PostStart = start, PreStop = stop };
    }

    private static LifecycleHandler? Apply(LifecycleHandler? handler)
    {
        var http = Apply(handler?.HttpGet);
        return handler is null || ReferenceEquals(http, handler.HttpGet) ? handler : handler with { HttpGet = http };
    }

    private static Volume Apply(Volume volume)
    {
        var source = Apply(volume.VolumeSource);
        return ReferenceEquals(source, volume.VolumeSource) ? volume : volume with { VolumeSource = source };
    }

    private static VolumeSource Apply(VolumeSource source) => source switch
    {
        { EmptyDir: not null } => source,
        { Secret: { DefaultMode: null } secret } => source with { Secret = secret with { DefaultMode = ReadableFiles } },
        { ConfigMap: { DefaultMode: null } map } => source with { ConfigMap = map with { DefaultMode = ReadableFiles } },
        { DownwardAPI: { } downward } => Apply(source, downward),
        { Projected: { } projected } => Apply(source, projected),
        { HostPath: { Type: null } path } => source with { HostPath = VolumeSourceDefaults.HostPath(path) },
        { Iscsi: { IscsiInterface.Length: 0 } iscsi } => source with { Iscsi = iscsi with { IscsiInterface = "default" } },
        { Rbd: { } rbd } when rbd.Pool.Length == 0 || rbd.User.Length == 0 || rbd.Keyring.Length == 0 => source with { Rbd = rbd with { Pool = Or(rbd.Pool, "rbd"), User = Or(rbd.User, "admin"), Keyring = Or(rbd.Keyring, "/etc/ceph/keyring") } },
        { AzureDisk: { } disk } when VolumeSourceDefaults.AzureDisk(disk) is var full && !ReferenceEquals(full, disk) => source with { AzureDisk = full },
        { ScaleIO: { } scale } when scale.StorageMode.Length == 0 || scale.FsType.Length == 0 => source with { ScaleIO = scale with { StorageMode = Or(scale.StorageMode, "ThinProvisioned"), FsType = Or(scale.FsType, "xfs") } },
        { Ephemeral: { VolumeClaimTemplate: { Spec: { VolumeMode: null } spec } template } } =>
            source with { Ephemeral = new() { VolumeClaimTemplate = template with { Spec = spec with { VolumeMode = "Filesystem" } } } },
        { Image: { PullPolicy.Length: 0 } image } => source with { Image = image with { PullPolicy = ImageReference.DefaultPullPolicy(image.Reference) } },
        _ => source == VolumeSource.Empty ? source with { EmptyDir = EmptyDirVolumeSource.Empty } : source,
    };

    private static VolumeSource Apply(VolumeSource source, DownwardAPIVolumeSource downward)
    {
        var items = downward.Items.Each(Apply);
        return items.IsSame(downward.Items) && downward.DefaultMode is not null
            ? source
            : source with { DownwardAPI = downward with { Items = items, DefaultMode = downward.DefaultMode ?? ReadableFiles } };
    }

    private static VolumeSource Apply(VolumeSource source, ProjectedVolumeSource projected)
    {
        var sources = projected.Sources.Each(Apply);
        return sources.IsSame(projected.Sources) && projected.DefaultMode is not null
            ? source
            : source with { Projected = projected with { Sources = sources, DefaultMode = projected.DefaultMode ?? ReadableFiles } };
    }

    private static VolumeProjection Apply(VolumeProjection projection)
    {
        if (projection.ServiceAccountToken is { ExpirationSeconds: null } token)
        {
            return projection with { ServiceAccountToken = token with { ExpirationSeconds = TokenSeconds } };
        }

        if (projection.PodCertificate is { MaxExpirationSeconds: null } certificate)
        {
            return projection with { PodCertificate = certificate with { MaxExpirationSeconds = 24 * 3600 } };
        }

        if (projection.DownwardAPI is { } downward)
        {
            var items = downward.Items.Each(Apply);
            return items.IsSame(downward.Items) ? projection : projection with { DownwardAPI = downward with { Items = items } };
        }

        return projection;
    }

    private static DownwardAPIVolumeFile Apply(DownwardAPIVolumeFile file) => file.FieldRef is { ApiVersion.Length: 0 } field
        ? file with { FieldRef = field with { ApiVersion = "v1" } }
        : file;
}
