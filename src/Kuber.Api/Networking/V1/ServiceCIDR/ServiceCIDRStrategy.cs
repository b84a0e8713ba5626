using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Networking.V1;

/// <summary>What may be created and changed of ranges of service addresses.</summary>
public sealed class ServiceCIDRStrategy : ResourceStrategy<ServiceCIDR>
{
    private const string Immutable = "field is immutable";
    private static readonly FieldPath Cidrs = FieldPath.Of("spec", "cidrs");

    /// <inheritdoc/>
    public override ServiceCIDR PrepareForCreate(ServiceCIDR value, StrategyContext context) => value with { Status = ServiceCIDRStatus.Empty };

    /// <inheritdoc/>
    public override ServiceCIDR PrepareForUpdate(ServiceCIDR value, ServiceCIDR old, StrategyContext context) => value with { Status = old.Status };

    /// <inheritdoc/>
    public override ServiceCIDR PrepareForStatusUpdate(ServiceCIDR value, ServiceCIDR old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(ServiceCIDR value, FieldErrors errors)
    {
        var cidrs = value.Spec.Cidrs;
        if (cidrs.IsEmpty)
        {
            errors.Required(Cidrs, "at least one CIDR required");
            return;
        }

        if (cidrs.Count > 2)
        {
            errors.Invalid(Cidrs, new GoStruct(("CIDRs", cidrs)), "may only hold up to 2 values");
            return;
        }

        if (cidrs.Count == 2 && (IpRules.ParseCidr(cidrs[0])?.Address.AddressFamily is not { } first || IpRules.ParseCidr(cidrs[1])?.Address.AddressFamily is not { } second || first == second))
        {
            errors.Invalid(Cidrs, cidrs, "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64");
            return;
        }

        for (var i = 0; i < cidrs.Count; i++)
        {
            errors.Invalid(Cidrs.Index(i), cidrs[i], IpRules.Cidr(cidrs[i]));
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(ServiceCIDR value, ServiceCIDR old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        Validate(value, errors);
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        Fixed(value.Spec.Cidrs, old.Spec.Cidrs, errors);
        if (old.Spec.Cidrs.Count == 1 && value.Spec.Cidrs.Count == 2)
        {
            // A range that comes is looked at once more, with the one that was there.
            Validate(value, errors);
        }
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(ServiceCIDR value, ServiceCIDR old, FieldErrors errors) => ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(ServiceCIDR value)
    {
        List<string> warnings = [];
        for (var i = 0; i < value.Spec.Cidrs.Count; i++)
        {
            IpWarnings.Cidr(value.Spec.Cidrs[i], Cidrs.Index(i), warnings);
        }

        return warnings;
    }

    /// <summary>Ranges stay as they are; a second one, of the other family, may be added.</summary>
    private static void Fixed(ApiList<string> cidrs, ApiList<string> old, FieldErrors errors)
    {
        if (cidrs.Count != old.Count && !(old.Count == 1 && cidrs.Count == 2))
        {
            errors.Invalid(Cidrs, cidrs, Immutable);
            return;
        }

        for (var i = 0; i < old.Count; i++)
        {
            errors.Immutable(Cidrs.Index(i), cidrs[i], old[i]);
        }
    }
}
