using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Requests, limits, claims and resize policies.</content>
internal static partial class PodValidation
{
    /// <summary>Checks requests and limits.</summary>
    /// <param name="resources">The requests and limits.</param>
    /// <param name="declared">The claims of the pod that may be named.</param>
    /// <param name="path">The path.</param>
    /// <param name="errors">Where broken rules go.</param>
    private static void Requirements(ResourceRequirements resources, ApiList<PodResourceClaim> declared, FieldPath path, FieldErrors errors)
    {
        ResourceRequirementsValidation.Amounts(resources.Limits, resources.Requests, path, errors, static (name, at, e) => ResourceNames.Container(name, at, e));
        ClaimNames(resources, declared, path, errors);
    }

    private static void ClaimNames(ResourceRequirements resources, ApiList<PodResourceClaim> declared, FieldPath path, FieldErrors errors)
    {
        if (resources.Claims.IsEmpty)
        {
            return;
        }

        string[] known = [.. declared.AsSpan().ToArray().Select(static c => c.Name).Where(static n => n.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        HashSet<string> names = [];
        for (var i = 0; i < resources.Claims.Count; i++)
        {
            var claim = resources.Claims[i];
            var at = path.Child("claims").Index(i);
            if (claim.Name.Length == 0)
            {
                errors.Required(at);
                continue;
            }

            ClaimUse(claim, names, at, errors);
            if (!known.Contains(claim.Name))
            {
                errors.NotFound(
                    at,
                    claim.Name,
                    known.Length == 0 ? "must be one of the names in pod.spec.resourceClaims which is empty" : "must be one of the names in pod.spec.resourceClaims: " + string.Join(", ", known));
            }
        }
    }

    /// <summary>Checks that neither a claim nor a request of it is used twice.</summary>
    private static void ClaimUse(ResourceClaim claim, HashSet<string> names, FieldPath path, FieldErrors errors)
    {
        if (names.Contains(claim.Name))
        {
            errors.Duplicate(path, claim.Name);
            return;
        }

        var key = claim.Name;
        if (claim.Request.Length > 0)
        {
            errors.Invalid(path.Child("request"), claim.Request, NameRules.DnsLabel(claim.Request));
            key += "/" + claim.Request;
        }

        if (names.Contains(key))
        {
            errors.Duplicate(path, key);
        }
        else if (claim.Request.Length == 0)
        {
            foreach (var used in names.Where(n => n.StartsWith(claim.Name + "/", StringComparison.Ordinal)))
            {
                errors.Duplicate(path, claim.Name);
            }
        }

        names.Add(key);
    }

    private static void PodResources(PodSpec spec, ResourceRequirements resources, FieldPath path, FieldErrors errors)
    {
        if (spec.Os?.Name == "windows")
        {
            errors.Forbidden(path, "may not be set for a windows pod");
            return;
        }

        if (!resources.Claims.IsNil)
        {
            errors.Forbidden(path.Child("claims"), "claims may not be set for Resources at pod-level");
        }

        ResourceRequirementsValidation.Amounts(resources.Limits, resources.Requests, path, errors, static (name, at, e) =>
        {
            if (ResourceNames.Any(name, at, e) && !PodLevelResources.IsSupported(name))
            {
                e.NotSupported(at, name, "cpu", "hugepages-", "memory");
            }
        });
        ClaimNames(resources, spec.ResourceClaims, path, errors);
        foreach (var (name, total) in PodLevelResources.Sum(spec, static r => r.Requests))
        {
            if (resources.Requests.TryGetValue(name, out var request) && request < total)
            {
                errors.Invalid(path.Child("requests").Key(name), request.ToString(), $"must be greater than or equal to aggregate container requests of {total}");
            }
        }

        foreach (var (name, total) in PodLevelResources.Sum(spec, static r => r.Limits))
        {
            if (ResourceNames.IsHugePages(name) && resources.Limits.TryGetValue(name, out var limit) && limit < total)
            {
                errors.Invalid(path.Child("limits").Key(name), limit.ToString(), $"must be greater than or equal to aggregate container limits of {total}");
            }
        }

        for (var i = 0; i < spec.Containers.Count; i++)
        {
            foreach (var (name, limit) in spec.Containers[i].Resources.Limits)
            {
                if (resources.Limits.TryGetValue(name, out var most) && limit > most)
                {
                    errors.Invalid(path.Child("containers").Index(i).Key(name).Child("limits"), limit.ToString(), $"must be less than or equal to pod limits of {most}");
                }
            }
        }
    }

    private static void ResizePolicy(Container container, PodSpec spec, FieldPath path, FieldErrors errors)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < container.ResizePolicy.Count; i++)
        {
            var policy = container.ResizePolicy[i];
            if (!seen.Add(policy.ResourceName))
            {
                errors.Duplicate(path.Index(i), policy.ResourceName);
            }

            if (policy.ResourceName.Length == 0)
            {
                errors.Required(path);
            }
            else if (policy.ResourceName is not ("cpu" or "memory"))
            {
                errors.NotSupported(path, policy.ResourceName, "cpu", "memory");
            }

            if (policy.RestartPolicy.Length == 0)
            {
                errors.Required(path);
            }
            else if (policy.RestartPolicy is not ("NotRequired" or "RestartContainer"))
            {
                errors.NotSupported(path, policy.RestartPolicy, "NotRequired", "RestartContainer");
            }

            if (policy.RestartPolicy != "NotRequired" && spec.RestartPolicy == "Never")
            {
                errors.Invalid(path, policy.RestartPolicy, "must be 'NotRequired' when pod `restartPolicy` is 'Never'");
            }
        }
    }
}
