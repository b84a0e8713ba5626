using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Admission.ServiceAccounts;


/// <summary>Finds the secrets that a pod uses, and those that its service account does not let it use.</summary>
internal static class MountableSecrets
{
    /// <summary>Why a pod may not use a secret; null where it may use all.</summary>
    public static string? Violation(ServiceAccount account, PodSpec spec)
    {
        var allowed = account.Secrets.AsSpan().ToArray().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var name = account.Metadata.Name;
        foreach (var volume in spec.Volumes)
        {
            if (volume.Secret is { } secret && !allowed.Contains(secret.SecretName))
            {
                return $"volume with secret.secretName=\"{secret.SecretName}\" is not allowed because service account {name} does not reference that secret";
            }
        }

        var why = Of("init container", spec.InitContainers, allowed, name) ?? Of("container", spec.Containers, allowed, name);
        if (why is not null)
        {
            return why;
        }

        var pull = account.ImagePullSecrets.AsSpan().ToArray().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < spec.ImagePullSecrets.Count; i++)
        {
            if (!pull.Contains(spec.ImagePullSecrets[i].Name))
            {
                return $"imagePullSecrets[{i}].name=\"{spec.ImagePullSecrets[i].Name}\" is not allowed because service account {name} does not reference that imagePullSecret";
            }
        }

        return null;
    }

    /// <summary>Why the ephemeral containers of a pod may not use a secret; null where they may use all.</summary>
    public static string? ViolationOfEphemeral(ServiceAccount account, PodSpec spec)
    {
        var allowed = account.Secrets.AsSpan().ToArray().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var container in spec.EphemeralContainers)
        {
            if (Of("ephemeral container", container.Name, container.Env, container.EnvFrom, allowed, account.Metadata.Name) is { } why)
            {
                return why;
            }
        }

        return null;
    }

    /// <summary>Whether a pod uses any secret at all.</summary>
    public static bool ReferencesAny(PodSpec spec) =>
        !spec.ImagePullSecrets.IsEmpty
        || spec.Containers.Exists(UsesSecret)
        || spec.InitContainers.Exists(UsesSecret)
        || spec.EphemeralContainers.Exists(static c => UsesSecret(c.Env, c.EnvFrom))
        || spec.Volumes.Exists(UsesSecret);

    private static bool UsesSecret(Container container) => UsesSecret(container.Env, container.EnvFrom);

    private static bool UsesSecret(ApiList<EnvVar> env, ApiList<EnvFromSource> from) =>
        env.Exists(static e => e.ValueFrom?.SecretKeyRef is not null) || from.Exists(static f => f.SecretRef is not null);

    private static bool UsesSecret(Volume volume) =>
        volume.Secret is not null
        || volume.AzureFile is { SecretName.Length: > 0 }
        || volume.CephFS?.SecretRef is not null
        || volume.Cinder?.SecretRef is not null
        || volume.FlexVolume?.SecretRef is not null
        || volume.Rbd?.SecretRef is not null
        || volume.ScaleIO?.SecretRef is not null
        || volume.Iscsi?.SecretRef is not null
        || volume.Storageos?.SecretRef is not null
        || volume.Csi?.NodePublishSecretRef is not null
        || (volume.Projected is { } projected && projected.Sources.Exists(static s => s.Secret is not null));

    private static string? Of(string kind, ApiList<Container> containers, HashSet<string> allowed, string account)
    {
        foreach (var container in containers)
        {
            if (Of(kind, container.Name, container.Env, container.EnvFrom, allowed, account) is { } why)
            {
                return why;
            }
        }

        return null;
    }

    private static string? Of(string kind, string container, ApiList<EnvVar> env, ApiList<EnvFromSource> from, HashSet<string> allowed, string account)
    {
        foreach (var variable in env)
        {
            if (variable.ValueFrom?.SecretKeyRef is { } reference && !allowed.Contains(reference.Name))
            {
                return $"{kind} {container} with envVar {variable.Name} referencing secret.secretName=\"{reference.Name}\" is not allowed because service account {account} does not reference that secret";
            }
        }

        foreach (var source in from)
        {
            if (source.SecretRef is { } reference && !allowed.Contains(reference.Name))
            {
                return $"{kind} {container} with envFrom referencing secret.secretName=\"{reference.Name}\" is not allowed because service account {account} does not reference that secret";
            }
        }

        return null;
    }
}
