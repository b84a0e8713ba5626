using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of nodes.</summary>
public sealed class NodeStrategy : ResourceStrategy<Node>
{
    private const string AvoidPods = "scheduler.alpha.kubernetes.io/preferAvoidPods";

    /// <inheritdoc/>
    public override Node Default(Node value)
    {
        var spec = value.Spec;
        if (spec.PodCIDR.Length > 0 && (spec.PodCIDRs.IsEmpty || spec.PodCIDRs[0] != spec.PodCIDR))
        {
            spec = spec with { PodCIDRs = [spec.PodCIDR] };
        }
        else if (spec.PodCIDR.Length == 0 && !spec.PodCIDRs.IsEmpty)
        {
            spec = spec with { PodCIDR = spec.PodCIDRs[0] };
        }

        var status = value.Status.Allocatable.IsNil && !value.Status.Capacity.IsNil
            ? value.Status with { Allocatable = value.Status.Capacity }
            : value.Status;
        return ReferenceEquals(spec, value.Spec) && ReferenceEquals(status, value.Status) ? value : value with { Spec = spec, Status = status };
    }

    /// <inheritdoc/>
    public override Node PrepareForCreate(Node value, StrategyContext context) => DropConfig(value);

    /// <inheritdoc/>
    public override Node PrepareForUpdate(Node value, Node old, StrategyContext context) => DropConfig(value) with { Status = old.Status };

    /// <inheritdoc/>
    public override Node PrepareForStatusUpdate(Node value, Node old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(Node value, FieldErrors errors)
    {
        Annotations(value, errors);
        TaintValidation.Check(value.Spec.Taints, FieldPath.Of("metadata", "taints"), errors);
        var path = FieldPath.Of("spec", "podCIDRs");
        for (var i = 0; i < value.Spec.PodCIDRs.Count; i++)
        {
            errors.Invalid(path.Index(i), value.Spec.PodCIDRs[i], IpRules.Cidr(value.Spec.PodCIDRs[i]));
        }

        var families = value.Spec.PodCIDRs.AsSpan().ToArray().Select(static c => c.Contains(':', StringComparison.Ordinal)).ToArray();
        if (families.Length > 1 && (families.Length > 2 || families[0] == families[1]))
        {
            errors.Invalid(path, value.Spec.PodCIDRs, "may specify no more than one CIDR for each IP family");
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(Node value, Node old, FieldErrors errors)
    {
        Annotations(value, errors);
        Addresses(value, errors);
        if (!old.Spec.PodCIDRs.IsEmpty && value.Spec.PodCIDRs != old.Spec.PodCIDRs)
        {
            errors.Forbidden(FieldPath.Of("spec", "podCIDRs"), "node updates may not change podCIDR except from \"\" to valid");
        }

        if (old.Spec.ProviderID.Length > 0 && value.Spec.ProviderID != old.Spec.ProviderID)
        {
            errors.Forbidden(FieldPath.Of("spec", "providerID"), "node updates may not change providerID except from \"\" to valid");
        }

        Annotations(value, errors);
        TaintValidation.Check(value.Spec.Taints, FieldPath.Of("metadata", "taints"), errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(Node value, Node old, FieldErrors errors)
    {
        Annotations(value, errors);
        Addresses(value, errors);
    }

    private static Node DropConfig(Node value) => value.Spec.ConfigSource is null ? value : value with { Spec = value.Spec with { ConfigSource = null } };

    private static void Annotations(Node value, FieldErrors errors)
    {
        if (value.Metadata.Annotations.TryGetValue(AvoidPods, out var text) && GoJsonSyntax.Error(System.Text.Encoding.UTF8.GetBytes(text)) is { } error)
        {
            errors.Invalid(FieldPath.Of("metadata", "annotations", "AvoidPods"), AvoidPods, error);
        }
    }

    private static void Addresses(Node value, FieldErrors errors)
    {
        HashSet<NodeAddress> seen = [];
        for (var i = 0; i < value.Status.Addresses.Count; i++)
        {
            var address = value.Status.Addresses[i];
            if (!seen.Add(address))
            {
                errors.Duplicate(FieldPath.Of("status", "addresses").Index(i), new GoStruct([("Type", address.Type), ("Address", address.Address)]));
            }
        }
    }
}
