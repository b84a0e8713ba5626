using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for quotas.</summary>
internal static class ResourceQuotaValidation
{
    private const string ExistsOnly =
        "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity";

    /// <summary>Checks what is wanted.</summary>
    public static void Check(ResourceQuotaSpec spec, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        Amounts(spec.Hard, path.Child("hard"), errors);
        foreach (var scope in spec.Scopes)
        {
            if (!IsKnown(scope))
            {
                errors.Invalid(path.Child("scopes"), spec.Scopes, "unsupported scope");
            }

            Applies(scope, spec.Hard, spec.Scopes, path.Child("scopes"), errors);
        }

        Conflicts(spec.Scopes, spec.Scopes, path.Child("scopes"), errors);
        if (spec.ScopeSelector is { } selector)
        {
            Selector(selector, spec, path.Child("scopeSelector", "matchExpressions"), errors);
        }
    }

    /// <summary>Checks names and amounts of resources.</summary>
    public static void Amounts(ApiMap<Quantity> amounts, FieldPath path, FieldErrors errors)
    {
        foreach (var (name, amount) in amounts)
        {
            ResourceNames.Any(name, path.Key(name), errors);
            if (!name.Contains('/', StringComparison.Ordinal) && !IsForQuota(name))
            {
                errors.Invalid(path.Key(name), name, "must be a standard resource for quota");
            }

            ResourceRequirementsValidation.Amount(name, amount, path.Key(name), errors);
        }
    }

    private static bool IsForQuota(string name) => name != "storage" && ResourceNames.IsStandard(name);

    private static bool IsKnown(string scope) =>
        scope is "Terminating" or "NotTerminating" or "BestEffort" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" or "VolumeAttributesClass";

    private static bool IsFor(string scope, string resource) => scope switch
    {
        "Terminating" or "NotTerminating" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" =>
            resource is "pods" or "cpu" or "memory" or "limits.cpu" or "limits.memory" or "requests.cpu" or "requests.memory",
        "BestEffort" => resource == "pods",
        "VolumeAttributesClass" => resource is "persistentvolumeclaims" or "requests.storage",
        _ => true,
    };

    private static void Applies(string scope, ApiMap<Quantity> hard, object? shown, FieldPath path, FieldErrors errors)
    {
        foreach (var (name, _) in hard)
        {
            if (IsForQuota(name) && !IsFor(scope, name))
            {
                errors.Invalid(path, shown, "unsupported scope applied to resource");
            }
        }
    }

    private static void Conflicts(IEnumerable<string> scopes, ApiList<string> shown, FieldPath path, FieldErrors errors)
    {
        var all = scopes.ToHashSet(StringComparer.Ordinal);
        foreach (var (one, other) in (ReadOnlySpan<(string, string)>)[("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating")])
        {
            if (all.Contains(one) && all.Contains(other))
            {
                errors.Invalid(path, shown, "conflicting scopes");
            }
        }
    }

    private static void Selector(ScopeSelector selector, ResourceQuotaSpec spec, FieldPath path, FieldErrors errors)
    {
        foreach (var requirement in selector.MatchExpressions)
        {
            if (!IsKnown(requirement.ScopeName))
            {
                errors.Invalid(path.Child("scopeName"), requirement.ScopeName, "unsupported scope");
            }

            Applies(requirement.ScopeName, spec.Hard, GoView.Of(selector), path, errors);
            if (requirement.ScopeName is "BestEffort" or "NotBestEffort" or "Terminating" or "NotTerminating" or "CrossNamespacePodAffinity" && requirement.Operator != "Exists")
            {
                errors.Invalid(path.Child("operator"), requirement.Operator, ExistsOnly);
            }

            switch (requirement.Operator)
            {
                case "In" or "NotIn" when requirement.Values.IsEmpty:
                    errors.Required(path.Child("values"), "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
                    break;
                case "Exists" or "DoesNotExist" when !requirement.Values.IsEmpty:
                    errors.Invalid(path.Child("values"), requirement.Values, "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector");
                    break;
                case "In" or "NotIn" or "Exists" or "DoesNotExist":
                    break;
                default:
                    errors.Invalid(path.Child("operator"), requirement.Operator, "not a valid selector operator");
                    break;
            }
        }

        Conflicts(selector.MatchExpressions.Select(static r => r.ScopeName), spec.Scopes, path, errors);
    }
}
