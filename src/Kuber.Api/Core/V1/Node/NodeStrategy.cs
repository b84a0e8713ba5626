using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of nodes.</summary>
public sealed class NodeStrategy : ResourceStrategy<Node>
{
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
    public override Node PrepareForCreate(Node value, StrategyContext context) => DropConfig(value, null);

    /// <inheritdoc/>
    public override Node PrepareForUpdate(Node value, Node old, StrategyContext context) => DropConfig(value, old) with { Status = old.Status };

    /// <inheritdoc/>
    public override Node PrepareForStatusUpdate(Node value, Node old, StrategyContext context) => DropConfig(value, old) with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(Node value, FieldErrors errors) => NodeValidation.Check(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(Node value, Node old, FieldErrors errors)
    {
        NodeValidation.Check(value, errors);
        NodeValidation.Update(value, old, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(Node value, Node old, FieldErrors errors) => NodeValidation.Update(value, old, errors);

    /// <summary>Configuration through the API is gone; what is there stays.</summary>
    private static Node DropConfig(Node value, Node? old)
    {
        if (value.Spec.ConfigSource is not null && old?.Spec.ConfigSource is null)
        {
            value = value with { Spec = value.Spec with { ConfigSource = null } };
        }

        return value.Status.Config is not null && old?.Status.Config is null ? value with { Status = value.Status with { Config = null } } : value;
    }
}
