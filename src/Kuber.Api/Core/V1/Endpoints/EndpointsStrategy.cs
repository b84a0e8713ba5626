using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of endpoints.</summary>
public sealed class EndpointsStrategy : ResourceStrategy<Endpoints>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => true;

    /// <inheritdoc/>
    public override Endpoints Default(Endpoints value)
    {
        var subsets = value.Subsets.Each(static subset =>
        {
            var ports = subset.Ports.Each(static p => p.Protocol.Length > 0 ? p : p with { Protocol = "TCP" });
            return ports.IsSame(subset.Ports) ? subset : subset with { Ports = ports };
        });
        return subsets.IsSame(value.Subsets) ? value : value with { Subsets = subsets };
    }

    /// <inheritdoc/>
    public override void Validate(Endpoints value, FieldErrors errors) => EndpointsValidation.Check(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(Endpoints value, Endpoints old, FieldErrors errors)
    {
        if (value.Subsets != old.Subsets)
        {
            EndpointsValidation.Check(value, errors);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(Endpoints value) => Warnings(value);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(Endpoints value, Endpoints old) => Warnings(value);

    private static List<string> Warnings(Endpoints value)
    {
        List<string> warnings = [];
        for (var i = 0; i < value.Subsets.Count; i++)
        {
            var (subset, path) = (value.Subsets[i], FieldPath.Of("subsets").Index(i));
            for (var j = 0; j < subset.Addresses.Count; j++)
            {
                IpWarnings.Address(subset.Addresses[j].Ip, path.Child("addresses").Index(j).Child("ip"), warnings);
            }

            for (var j = 0; j < subset.NotReadyAddresses.Count; j++)
            {
                IpWarnings.Address(subset.NotReadyAddresses[j].Ip, path.Child("notReadyAddresses").Index(j).Child("ip"), warnings);
            }
        }

        return warnings;
    }
}
