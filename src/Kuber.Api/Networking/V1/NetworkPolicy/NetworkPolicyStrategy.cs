using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Networking.V1;

/// <summary>What may be created and changed of network policies.</summary>
public sealed class NetworkPolicyStrategy : ResourceStrategy<NetworkPolicy>
{
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <inheritdoc/>
    public override NetworkPolicy Default(NetworkPolicy value) => NetworkPolicyDefaults.Apply(value);

    /// <inheritdoc/>
    public override NetworkPolicy PrepareForCreate(NetworkPolicy value, StrategyContext context) => value with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override NetworkPolicy PrepareForUpdate(NetworkPolicy value, NetworkPolicy old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec) };

    /// <inheritdoc/>
    public override void Validate(NetworkPolicy value, FieldErrors errors) => NetworkPolicyValidation.Check(value.Spec, null, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(NetworkPolicy value, NetworkPolicy old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        NetworkPolicyValidation.Check(value.Spec, old.Spec, errors);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(NetworkPolicy value) => Warnings(value.Spec, null);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(NetworkPolicy value, NetworkPolicy old) => value.Spec == old.Spec ? [] : Warnings(value.Spec, old.Spec);

    private static List<string> Warnings(NetworkPolicySpec spec, NetworkPolicySpec? old)
    {
        List<string> warnings = [];
        for (var i = 0; i < spec.Ingress.Count; i++)
        {
            Warn(spec.Ingress[i].From, Spec.Child("ingress").Index(i).Child("from"), old, warnings);
        }

        for (var i = 0; i < spec.Egress.Count; i++)
        {
            Warn(spec.Egress[i].To, Spec.Child("egress").Index(i).Child("to"), old, warnings);
        }

        return warnings;
    }

    private static void Warn(ApiList<NetworkPolicyPeer> peers, FieldPath path, NetworkPolicySpec? old, List<string> warnings)
    {
        for (var i = 0; i < peers.Count; i++)
        {
            if (peers[i].IpBlock is not { } block)
            {
                continue;
            }

            var at = path.Index(i).Child("ipBlock");
            if (!NetworkPolicyValidation.Holds(old, block.Cidr))
            {
                IpWarnings.Cidr(block.Cidr, at.Child("cidr"), warnings);
            }

            for (var j = 0; j < block.Except.Count; j++)
            {
                if (!NetworkPolicyValidation.Holds(old, block.Except[j]))
                {
                    IpWarnings.Cidr(block.Except[j], at.Child("except").Index(j), warnings);
                }
            }
        }
    }
}
