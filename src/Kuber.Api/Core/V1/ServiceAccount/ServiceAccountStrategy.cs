using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of service accounts.</summary>
public sealed class ServiceAccountStrategy : ResourceStrategy<ServiceAccount>
{
    private const string EnforceMountable = "kubernetes.io/enforce-mountable-secrets";

    private const string EnforceMountableWarning =
        "metadata.annotations[" + EnforceMountable + "]: deprecated in v1.32+; prefer separate namespaces to isolate access to mounted secrets";

    /// <inheritdoc/>
    public override ServiceAccount PrepareForCreate(ServiceAccount value, StrategyContext context) => NamesOnly(value);

    /// <inheritdoc/>
    public override ServiceAccount PrepareForUpdate(ServiceAccount value, ServiceAccount old, StrategyContext context) => NamesOnly(value);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(ServiceAccount value) =>
        value.Metadata.Annotations.GetValueOrDefault(EnforceMountable) == "true" ? [EnforceMountableWarning] : [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(ServiceAccount value, ServiceAccount old) =>
        old.Metadata.Annotations.GetValueOrDefault(EnforceMountable) == "true" ? [] : WarningsOnCreate(value);

    private static ServiceAccount NamesOnly(ServiceAccount value) =>
        value with { Secrets = value.Secrets.Each(static s => s == new ObjectReference { Name = s.Name } ? s : new() { Name = s.Name }) };
}
