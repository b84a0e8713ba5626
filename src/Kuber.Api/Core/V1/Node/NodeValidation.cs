using System.Text;
using System.Text.RegularExpressions;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for nodes.</summary>
internal static partial class NodeValidation
{
    private const string AvoidPods = "scheduler.alpha.kubernetes.io/preferAvoidPods";
    private const string OneCidrForEach = "may specify no more than one CIDR for each IP family";
    private static readonly FieldPath PodCidrs = FieldPath.Of("spec", "podCIDRs");

    /// <summary>Checks a node, new or changed.</summary>
    public static void Check(Node node, FieldErrors errors)
    {
        Annotations(node, errors);
        TaintValidation.Check(node.Spec.Taints, FieldPath.Of("metadata", "taints"), errors);
        Amounts(node.Status, errors);
        if (node.Status.NodeInfo.Swap?.Capacity is { } swap && swap <= 0)
        {
            errors.Invalid(FieldPath.Of("metadata", "nodeSwapStatus", "capacity"), swap, "must be greater than zero");
        }

        Features(node.Status.DeclaredFeatures, FieldPath.Of("status", "declaredFeatures"), errors);
        for (var i = 0; i < node.Spec.PodCIDRs.Count; i++)
        {
            errors.Invalid(PodCidrs.Index(i), node.Spec.PodCIDRs[i], IpRules.Cidr(node.Spec.PodCIDRs[i]));
        }

        var families = node.Spec.PodCIDRs.AsSpan().ToArray().Select(static c => c.Contains(':', StringComparison.Ordinal)).ToArray();
        if (families.Length > 1 && (families.Length > 2 || families[0] == families[1]))
        {
            errors.Invalid(PodCidrs, node.Spec.PodCIDRs, OneCidrForEach);
        }
    }

    /// <summary>Checks a change, of the spec or of the status.</summary>
    public static void Update(Node node, Node old, FieldErrors errors)
    {
        Annotations(node, errors);
        Amounts(node.Status, errors);
        Features(node.Status.DeclaredFeatures, FieldPath.Of("status", "declaredFeatures"), errors);
        Addresses(node, errors);
        if (!old.Spec.PodCIDRs.IsEmpty && node.Spec.PodCIDRs != old.Spec.PodCIDRs)
        {
            errors.Forbidden(PodCidrs, "node updates may not change podCIDR except from \"\" to valid");
        }

        if (old.Spec.ProviderID.Length > 0 && node.Spec.ProviderID != old.Spec.ProviderID)
        {
            errors.Forbidden(FieldPath.Of("spec", "providerID"), "node updates may not change providerID except from \"\" to valid");
        }

        TaintValidation.Check(node.Spec.Taints, FieldPath.Of("metadata", "taints"), errors);
        if (node.Spec.ExternalID != old.Spec.ExternalID)
        {
            errors.Forbidden(FieldPath.Of("spec", "externalID"), "may not be updated");
        }
    }

    private static void Annotations(Node node, FieldErrors errors)
    {
        if (node.Metadata.Annotations.TryGetValue(AvoidPods, out var text) && text.Length > 0 && GoJsonSyntax.Error(Encoding.UTF8.GetBytes(text)) is { } error)
        {
            errors.Invalid(FieldPath.Of("metadata", "annotations", "AvoidPods"), AvoidPods, error);
        }
    }

    private static void Amounts(NodeStatus status, FieldErrors errors)
    {
        foreach (var (name, amounts) in (ReadOnlySpan<(string, ApiMap<Quantity>)>)[("capacity", status.Capacity), ("allocatable", status.Allocatable)])
        {
            foreach (var (resource, amount) in amounts)
            {
                ResourceRequirementsValidation.Amount(resource, amount, FieldPath.Of("status", name, resource), errors);
            }
        }
    }

    private static void Features(ApiList<string> features, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < features.Count; i++)
        {
            var feature = features[i];
            var shown = FieldValueText.Quote(feature);
            if (NameRules.Utf8Length(feature) > 253)
            {
                errors.Invalid(path.Index(i), feature, $"invalid feature name {shown}: must be no more than 253 characters");
            }
            else if (!FeatureName().IsMatch(feature))
            {
                errors.Invalid(
                    path.Index(i),
                    feature,
                    $"invalid feature name {shown}: must start with an UpperCamelCase segment, with subsequent segments separated by '/' (e.g., MyFeature or MyFeature/mySubFeature), and contain only alphanumeric characters and slashes");
            }

            if (i + 1 == features.Count)
            {
                continue;
            }

            var next = features[i + 1];
            if (feature == next)
            {
                errors.Duplicate(path.Index(i + 1), next);
            }
            else if (string.CompareOrdinal(feature, next) > 0)
            {
                errors.Invalid(path.Index(i + 1), next, "list must be sorted alphabetically");
            }
        }
    }

    private static void Addresses(Node node, FieldErrors errors)
    {
        HashSet<NodeAddress> seen = [];
        for (var i = 0; i < node.Status.Addresses.Count; i++)
        {
            var address = node.Status.Addresses[i];
            if (!seen.Add(address))
            {
                errors.Duplicate(FieldPath.Of("status", "addresses").Index(i), new GoStruct([("Type", address.Type), ("Address", address.Address)]));
            }
        }
    }

    [GeneratedRegex(@"\A[A-Z][a-zA-Z0-9]*(/[a-zA-Z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex FeatureName();
}
