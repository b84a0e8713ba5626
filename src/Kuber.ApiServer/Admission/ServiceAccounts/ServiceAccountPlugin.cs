using Kuber.Api.Core.V1;
using Kuber.ApiServer.Authorization.Nodes;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Admission.ServiceAccounts;

/// <summary>
/// Gives every pod a service account, a volume with its token, the authority's certificate and the namespace, and the account's
/// pull secrets. An account may bind its pods to the secrets that it names.
/// </summary>
internal sealed class ServiceAccountPlugin(ApiServerCore core) : AdmissionPlugin
{
    private const string Default = "default";
    private const string MountPath = "/var/run/secrets/kubernetes.io/serviceaccount";
    private const string VolumePrefix = "kube-api-access-";
    private const string EnforceMountable = "kubernetes.io/enforce-mountable-secrets";

    // An hour, and some seconds by which the kubelet and the server recognise a token of this volume.
    private const long TokenSeconds = 3607;
    private const int DefaultMode = 420;

    // The default account of a new namespace is made by a controller, in a moment.
    // The same for every pod.
    private static readonly VolumeSource TokenSource = new()
    {
        Projected = new()
        {
            DefaultMode = DefaultMode,
            Sources =
            [
                new() { ServiceAccountToken = new() { Path = "token", ExpirationSeconds = TokenSeconds } },
                new() { ConfigMap = new() { LocalObjectReference = new() { Name = "kube-root-ca.crt" }, Items = [new() { Key = "ca.crt", Path = "ca.crt" }] } },
                new() { DownwardAPI = new() { Items = [new() { Path = "namespace", FieldRef = new() { ApiVersion = "v1", FieldPath = "metadata.namespace" } }] } },
            ],
        },
    };

    private static readonly TimeSpan WaitForDefault = TimeSpan.FromSeconds(1);

    private readonly ResourceCache accounts = core.Resources.Cache("", "serviceaccounts");

    /// <inheritdoc/>
    public override string Name => "ServiceAccount";

    /// <inheritdoc/>
    public override async ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Operation: AdmissionOperation.Create, Object: Pod pod } || !request.Is("", "pods"))
        {
            return;
        }

        if (!PodReferences.IsMirror(pod))
        {
            var name = pod.Spec.ServiceAccountName.Length > 0 ? pod.Spec.ServiceAccountName : Default;
            var account = await FindAsync(request, name, cancellationToken);
            pod = pod with { Spec = pod.Spec with { ServiceAccountName = name, ServiceAccount = name } };
            if (pod.Spec.AutomountServiceAccountToken ?? account.AutomountServiceAccountToken ?? true)
            {
                pod = WithToken(pod, core.Identifiers);
            }

            if (pod.Spec.ImagePullSecrets.IsEmpty && !account.ImagePullSecrets.IsEmpty)
            {
                pod = pod with { Spec = pod.Spec with { ImagePullSecrets = account.ImagePullSecrets } };
            }

            request.Object = pod;
        }

        await ValidateAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request.Object is not Pod pod || request.Resource is not { Group: "", Plural: "pods" })
        {
            return;
        }

        switch (request)
        {
            case { Operation: AdmissionOperation.Update, Subresource: "ephemeralcontainers" }:
                if (accounts.Find(Key(request, pod.Spec.ServiceAccountName))?.Value is ServiceAccount { } own && Enforces(own)
                    && MountableSecrets.ViolationOfEphemeral(own, pod.Spec) is { } ephemeral)
                {
                    throw request.Forbidden(ephemeral);
                }

                break;
            case { Operation: AdmissionOperation.Create, Subresource: "" }:
                if (PodReferences.IsMirror(pod))
                {
                    CheckMirror(request, pod);
                    return;
                }

                if (pod.Spec.ServiceAccountName.Length == 0)
                {
                    throw request.Forbidden($"no service account specified for pod {request.Context.Namespace}/{pod.Metadata.Name}");
                }

                var account = await FindAsync(request, pod.Spec.ServiceAccountName, cancellationToken);
                if (Enforces(account) && MountableSecrets.Violation(account, pod.Spec) is { } why)
                {
                    throw request.Forbidden(why);
                }

                break;
        }
    }

    private static string Key(AdmissionRequest request, string name) => request.Context.Namespace + "/" + name;

    private static bool Enforces(ServiceAccount account) =>
        account.Metadata.Annotations.GetValueOrDefault(EnforceMountable) is "1" or "t" or "T" or "true" or "TRUE" or "True";

    private static void CheckMirror(AdmissionRequest request, Pod pod)
    {
        if (pod.Spec.ServiceAccountName.Length > 0)
        {
            throw request.Forbidden("a mirror pod may not reference service accounts");
        }

        if (PodReferences.Secrets(pod.Spec).Any())
        {
            throw request.Forbidden("a mirror pod may not reference secrets");
        }

        if (pod.Spec.Volumes.Exists(static v => v.VolumeSource.Projected is { } projected && projected.Sources.Exists(static s => s.ServiceAccountToken is not null)))
        {
            throw request.Forbidden("a mirror pod may not use ServiceAccountToken volume projections");
        }
    }

    private async ValueTask<ServiceAccount> FindAsync(AdmissionRequest request, string name, CancellationToken cancellationToken)
    {
        var key = Key(request, name);
        var found = accounts.Find(key);
        if (found is null)
        {
            await core.Follower.WaitForLatestAsync(cancellationToken);
            found = accounts.Find(key) ?? (name == Default ? await WaitAsync(key, request.Context.Clock, cancellationToken) : null);
        }

        return (ServiceAccount?)found?.Value
            ?? throw request.Forbidden($"error looking up service account {request.Context.Namespace}/{name}: serviceaccount \"{name}\" not found");
    }

    private async ValueTask<CacheItem?> WaitAsync(string key, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(WaitForDefault, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken, core.Stopping);
        using var watcher = accounts.WatchFromNow(new(key, key + "\0", null));
        try
        {
            while (watcher.Initial.Count == 0 && accounts.Find(key) is null && await watcher.Live.WaitToReadAsync(end.Token))
            {
                watcher.Live.TryRead(out _);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It did not come.
        }

        return accounts.Find(key);
    }

    private static Pod WithToken(Pod pod, Identifiers identifiers)
    {
        var spec = pod.Spec;
        var volume = spec.Volumes.Find(static v => v.Name.StartsWith(VolumePrefix, StringComparison.Ordinal) && v.VolumeSource.Projected is not null);
        var name = volume?.Name ?? VolumePrefix + identifiers.Suffix();
        var mount = new VolumeMount { Name = name, ReadOnly = true, MountPath = MountPath };
        var needed = false;
        var initContainers = spec.InitContainers.Map(WithMount);
        var containers = spec.Containers.Map(WithMount);
        if (!needed)
        {
            return pod;
        }

        return pod with
        {
            Spec = spec with
            {
                InitContainers = initContainers,
                Containers = containers,
                Volumes = volume is null ? spec.Volumes.Add(TokenVolume(name)) : spec.Volumes,
            },
        };

        // A container that mounts something of its own there keeps it.
        Container WithMount(Container container)
        {
            if (container.VolumeMounts.Exists(static m => m.MountPath == MountPath))
            {
                return container;
            }

            needed = true;
            return container with { VolumeMounts = container.VolumeMounts.Add(mount) };
        }
    }

    private static Volume TokenVolume(string name) => new() { Name = name, VolumeSource = TokenSource };
}
