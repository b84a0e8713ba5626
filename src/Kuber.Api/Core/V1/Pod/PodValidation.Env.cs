using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Environment variables, and what they are taken from.</content>
internal static partial class PodValidation
{
    private static readonly string[] EnvFieldPaths =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName",
        "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    private static readonly string[] VolumeFieldPaths = ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];

    private static readonly string[] KnownFieldPaths =
        [.. EnvFieldPaths, "metadata.annotations", "metadata.labels", "spec.restartPolicy", "spec.schedulerName", "status.phase"];

    private static readonly string[] ContainerResources =
        ["limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"];

    private static readonly string[] ByteDivisors = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];

    private static void Environment(ApiList<EnvVar> variables, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            var variable = variables[i];
            var at = path.Index(i);
            if (variable.Name.Length == 0)
            {
                errors.Required(at.Child("name"));
            }
            else
            {
                errors.Invalid(at.Child("name"), variable.Name, NameRules.EnvVarName(variable.Name));
            }

            if (variable.ValueFrom is { } source)
            {
                ValueFrom(source, variable.Value, at.Child("valueFrom"), errors);
            }
        }
    }

    private static void ValueFrom(EnvVarSource source, string value, FieldPath path, FieldErrors errors)
    {
        var sources = 0;
        if (source.FieldRef is { } field)
        {
            sources++;
            FieldRef(field, EnvFieldPaths, path.Child("fieldRef"), errors);
        }

        if (source.ResourceFieldRef is { } resource)
        {
            sources++;
            ResourceRef(resource, path.Child("resourceFieldRef"), errors, volume: false);
        }

        if (source.ConfigMapKeyRef is { } map)
        {
            sources++;
            KeyRef(map.LocalObjectReference.Name, map.Key, path.Child("configMapKeyRef"), errors);
        }

        if (source.SecretKeyRef is { } secret)
        {
            sources++;
            KeyRef(secret.LocalObjectReference.Name, secret.Key, path.Child("secretKeyRef"), errors);
        }

        if (source.FileKeyRef is { } file)
        {
            sources++;
            FileKey(file, path.Child("fileKeyRef"), errors);
        }

        if (sources == 0)
        {
            errors.Invalid(path, "", "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`");
        }
        else if (value.Length > 0)
        {
            errors.Invalid(path, "", "may not be specified when `value` is not empty");
        }
        else if (sources > 1)
        {
            errors.Invalid(path, "", "may not have more than one field specified at a time");
        }
    }

    private static void FieldRef(ObjectFieldSelector field, string[] allowed, FieldPath path, FieldErrors errors)
    {
        if (field.ApiVersion.Length == 0)
        {
            errors.Required(path.Child("apiVersion"));
            return;
        }

        if (field.FieldPath.Length == 0)
        {
            errors.Required(path.Child("fieldPath"));
            return;
        }

        var at = path.Child("fieldPath");
        if (field.ApiVersion != "v1")
        {
            errors.Invalid(at, field.FieldPath, $"error converting fieldPath: unsupported pod version: {field.ApiVersion}");
            return;
        }

        var open = field.FieldPath.IndexOf("['", StringComparison.Ordinal);
        if (open > 0 && field.FieldPath.EndsWith("']", StringComparison.Ordinal))
        {
            var name = field.FieldPath[..open];
            var key = field.FieldPath[(open + 2)..^2];
            if (name is "metadata.annotations" or "metadata.labels")
            {
                errors.Invalid(path, key, NameRules.QualifiedName(name == "metadata.annotations" ? key.ToLowerInvariant() : key));
            }
            else
            {
                errors.Invalid(at, field.FieldPath, $"error converting fieldPath: field label does not support subscript: {field.FieldPath}");
            }

            return;
        }

        var known = field.FieldPath == "spec.host" ? "spec.nodeName" : field.FieldPath;
        if (!KnownFieldPaths.Contains(known))
        {
            errors.Invalid(at, field.FieldPath, $"error converting fieldPath: field label not supported: {field.FieldPath}");
        }
        else if (!allowed.Contains(known))
        {
            errors.NotSupported(at, known, allowed);
        }
    }

    private static void ResourceRef(ResourceFieldSelector resource, FieldPath path, FieldErrors errors, bool volume)
    {
        if (volume && resource.ContainerName.Length == 0)
        {
            errors.Required(path.Child("containerName"));
        }
        else if (resource.Resource.Length == 0)
        {
            errors.Required(path.Child("resource"));
        }
        else if (!ContainerResources.Contains(resource.Resource) && !IsHugePages(resource.Resource))
        {
            errors.NotSupported(path.Child("resource"), resource.Resource, ContainerResources);
        }

        if (resource.Divisor.IsZero)
        {
            return;
        }

        var divisor = resource.Divisor.ToString();
        if (resource.Resource is "limits.cpu" or "requests.cpu")
        {
            if (divisor is not ("1m" or "1"))
            {
                errors.Invalid(path.Child("divisor"), resource.Resource, "only divisor's values 1m and 1 are supported with the cpu resource");
            }

            return;
        }

        var kind = resource.Resource switch
        {
            "limits.memory" or "requests.memory" => "memory",
            "limits.ephemeral-storage" or "requests.ephemeral-storage" => "local ephemeral storage",
            _ => IsHugePages(resource.Resource) ? "hugepages" : null,
        };
        if (kind is not null && !ByteDivisors.Contains(divisor))
        {
            errors.Invalid(path.Child("divisor"), resource.Resource, $"only divisor's values {string.Join(", ", ByteDivisors)} are supported with the {kind} resource");
        }
    }

    private static bool IsHugePages(string resource) =>
        resource.StartsWith("limits.hugepages-", StringComparison.Ordinal) || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    private static void KeyRef(string name, string key, FieldPath path, FieldErrors errors)
    {
        errors.Invalid(path.Child("name"), name, NameRules.DnsSubdomain(name));
        if (key.Length == 0)
        {
            errors.Required(path.Child("key"));
        }
        else
        {
            errors.Invalid(path.Child("key"), key, NameRules.ConfigKey(key));
        }
    }

    private static void FileKey(FileKeySelector file, FieldPath path, FieldErrors errors)
    {
        if (file.Key.Length == 0)
        {
            errors.Required(path.Child("key"));
        }
        else
        {
            errors.Invalid(path.Child("key"), file.Key, NameRules.EnvVarName(file.Key));
        }

        if (file.VolumeName.Length == 0)
        {
            errors.Required(path.Child("volumeName"));
        }
        else
        {
            errors.Invalid(path.Child("volumeName"), file.VolumeName, NameRules.DnsLabel(file.VolumeName));
        }

        if (file.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
        }
        else
        {
            NoBacksteps(file.Path, path.Child("path"), errors);
        }
    }

    /// <summary>Checks that files which variables are taken from lie in directories that belong to the pod alone.</summary>
    private static void FileVolumes(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        foreach (var (container, at) in PodContainers.All(spec, path))
        {
            for (var i = 0; i < container.Env.Count; i++)
            {
                if (container.Env[i].ValueFrom?.FileKeyRef is not { VolumeName: var name })
                {
                    continue;
                }

                var field = at.Child("env").Index(i).Child("valueFrom", "fileKeyRef", "volumeName");
                if (spec.Volumes.AsSpan().ToArray().LastOrDefault(v => v.Name == name) is not { } volume)
                {
                    errors.NotFound(field, name);
                }
                else if (volume.VolumeSource.EmptyDir is null)
                {
                    errors.Invalid(field, name, "referenced volume must be of type emptyDir");
                }
            }
        }
    }

    private static void EnvironmentFrom(ApiList<EnvFromSource> sources, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            var at = path.Index(i);
            if (source.Prefix.Length > 0)
            {
                errors.Invalid(at.Child("prefix"), source.Prefix, NameRules.EnvVarName(source.Prefix));
            }

            EnvironmentSource(source.ConfigMapRef?.LocalObjectReference.Name, at.Child("configMapRef", "name"), errors);
            EnvironmentSource(source.SecretRef?.LocalObjectReference.Name, at.Child("secretRef", "name"), errors);

            if (source.ConfigMapRef is null && source.SecretRef is null)
            {
                errors.Invalid(path, "", "must specify one of: `configMapRef` or `secretRef`");
            }
            else if (source.ConfigMapRef is not null && source.SecretRef is not null)
            {
                errors.Invalid(path, "", "may not have more than one field specified at a time");
            }
        }
    }

    private static void EnvironmentSource(string? name, FieldPath path, FieldErrors errors)
    {
        if (name?.Length == 0)
        {
            errors.Required(path);
        }
        else if (name is not null)
        {
            errors.Invalid(path, name, NameRules.DnsSubdomain(name, prefix: true));
        }
    }
}
