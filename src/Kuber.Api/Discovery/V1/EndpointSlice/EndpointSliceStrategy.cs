using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Discovery.V1;

/// <summary>What may be created and changed of endpoint slices.</summary>
public sealed class EndpointSliceStrategy : ResourceStrategy<EndpointSlice>
{
    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => false;

    /// <inheritdoc/>
    public override EndpointSlice Default(EndpointSlice value)
    {
        var ports = value.Ports.Each(static p => p is { Name: not null, Protocol: not null } ? p : p with { Name = p.Name ?? "", Protocol = p.Protocol ?? "TCP" });
        return ports.IsSame(value.Ports) ? value : value with { Ports = ports };
    }

    /// <inheritdoc/>
    public override EndpointSlice PrepareForCreate(EndpointSlice value, StrategyContext context) =>
        WithoutTopology(value) with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override EndpointSlice PrepareForUpdate(EndpointSlice value, EndpointSlice old, StrategyContext context)
    {
        value = WithoutTopology(value);
        var changed = value with { Metadata = ObjectMeta.Empty } != old with { Metadata = ObjectMeta.Empty } || value.Metadata.Labels != old.Metadata.Labels;
        return value with { Metadata = Generations.Next(value.Metadata, old.Metadata, changed) };
    }

    /// <inheritdoc/>
    public override void Validate(EndpointSlice value, FieldErrors errors) => EndpointSliceValidation.Check(value, null, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(EndpointSlice value, EndpointSlice old, FieldErrors errors)
    {
        EndpointSliceValidation.Check(value, old, errors);
        errors.Immutable(FieldPath.Of("addressType"), value.AddressType, old.AddressType);
    }

    /// <summary>Lists without items are stored, and shown, as none.</summary>
    public override EndpointSlice Canonicalize(EndpointSlice value) => value is { Endpoints: { IsEmpty: true, IsNil: false } } or { Ports: { IsEmpty: true, IsNil: false } }
        ? value with { Endpoints = value.Endpoints.IsEmpty ? default : value.Endpoints, Ports = value.Ports.IsEmpty ? default : value.Ports }
        : value;

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(EndpointSlice value) =>
        value.AddressType == "FQDN" ? ["spec.addressType: FQDN endpoints are deprecated"] : Addresses(value);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(EndpointSlice value, EndpointSlice old) => value.AddressType == "FQDN" ? [] : Addresses(value);

    /// <summary>This version knows no topology but the node and the zone.</summary>
    private static EndpointSlice WithoutTopology(EndpointSlice value)
    {
        var endpoints = value.Endpoints.Each(static e => e.DeprecatedTopology.IsNil ? e : e with { DeprecatedTopology = default });
        return endpoints.IsSame(value.Endpoints) ? value : value with { Endpoints = endpoints };
    }

    private static List<string> Addresses(EndpointSlice value)
    {
        List<string> warnings = [];
        for (var i = 0; i < value.Endpoints.Count; i++)
        {
            for (var j = 0; j < value.Endpoints[i].Addresses.Count; j++)
            {
                IpWarnings.Address(value.Endpoints[i].Addresses[j], FieldPath.Of("endpoints").Index(i).Child("addresses").Index(j), warnings);
            }
        }

        return warnings;
    }
}
