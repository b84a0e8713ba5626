using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Admission.ServiceAccounts;

/// <summary>Finds the secrets of a pod that its service account does not let it use.</summary>
internal static class MountableSecrets
{
    /// <summary>Why a pod may not use a secret; null where it may use all.</summary>
    public static string? Violation(ServiceAccount account, PodSpec spec)
    {
        var allowed = account.Secrets.AsSpan().ToArray().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var name = account.Metadata.Name;
        foreach (var volume in spec.Volumes)
        {
            if (volume.VolumeSource.Secret is { } secret && !allowed.Contains(secret.SecretName))
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
            if (Of("ephemeral container", container.EphemeralContainerCommon.Name, container.EphemeralContainerCommon.Env, container.EphemeralContainerCommon.EnvFrom, allowed, account.Metadata.Name) is { } why)
            {
                return why;
            }
        }

        return null;
    }

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
            if (variable.ValueFrom?.SecretKeyRef?.LocalObjectReference is { } reference && !allowed.Contains(reference.Name))
            {
                return $"{kind} {container} with envVar {variable.Name} referencing secret.secretName=\"{reference.Name}\" is not allowed because service account {account} does not reference that secret";
            }
        }

        foreach (var source in from)
        {
            if (source.SecretRef?.LocalObjectReference is { } reference && !allowed.Contains(reference.Name))
            {
                return $"{kind} {container} with envFrom referencing secret.secretName=\"{reference.Name}\" is not allowed because service account {account} does not reference that secret";
            }
        }

        return null;
    }
}
