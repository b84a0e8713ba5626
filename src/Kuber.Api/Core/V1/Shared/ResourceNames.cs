using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What the names of resources mean.</summary>
public static class ResourceNames
{
    private static readonly HashSet<string> Standard =
    [
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage", "limits.cpu", "limits.memory",
        "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "persistentvolumeclaims",
        "configmaps", "services.nodeports", "services.loadbalancers", "storage", "requests.storage",
    ];

    private static readonly HashSet<string> Integers =
    [
        "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports", "services.loadbalancers",
    ];

    /// <summary>Whether it is memory in huge pages.</summary>
    public static bool IsHugePages(string name) => name.StartsWith("hugepages-", StringComparison.Ordinal);

    /// <summary>Whether it belongs to Kubernetes itself.</summary>
    public static bool IsNative(string name) => !name.Contains('/', StringComparison.Ordinal) || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    /// <summary>Whether it is a resource of others, such as <c>example.com/gpu</c>, that nodes advertise.</summary>
    public static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith("requests.", StringComparison.Ordinal) && NameRules.QualifiedName("requests." + name).Count == 0;

    /// <summary>Whether it comes in whole units only.</summary>
    public static bool IsInteger(string name) => Integers.Contains(name) || IsExtended(name);

    /// <summary>Whether limits may exceed requests.</summary>
    public static bool MayOvercommit(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>Whether it is a name without a domain that is known.</summary>
    public static bool IsStandard(string name) =>
        Standard.Contains(name) || IsHugePages(name) || name.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    /// <summary>Whether containers can ask for it, of those without a domain.</summary>
    public static bool IsStandardForContainers(string name) => name is "cpu" or "memory" or "ephemeral-storage" || IsHugePages(name);

    /// <summary>Checks a name; true where it is good.</summary>
    internal static bool Any(string name, FieldPath path, FieldErrors errors)
    {
        var wrong = NameRules.QualifiedName(name);
        errors.Invalid(path, name, wrong);
        if (wrong.Count > 0)
        {
            return false;
        }

        if (name.Contains('/', StringComparison.Ordinal) || IsStandard(name))
        {
            return true;
        }

        errors.Invalid(path, name, "must be a standard resource type or fully qualified");
        return false;
    }

    /// <summary>Checks the name of a resource that containers ask for.</summary>
    internal static void Container(string name, FieldPath path, FieldErrors errors)
    {
        Any(name, path, errors);
        if (!name.Contains('/', StringComparison.Ordinal))
        {
            if (!IsStandardForContainers(name))
            {
                errors.Invalid(path, name, "must be a standard resource for containers");
            }
        }
        else if (!IsNative(name) && !IsExtended(name))
        {
            errors.Invalid(path, name, "doesn't follow extended resource name standard");
        }
    }
}
