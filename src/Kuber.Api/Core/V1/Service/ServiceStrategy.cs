using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of services. Addresses and node ports are allocated by the server.</summary>
public sealed class ServiceStrategy : ResourceStrategy<Service>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => NameRules.DnsLabel(name, prefix);

    /// <inheritdoc/>
    public override Service Default(Service value) => ServiceDefaults.Apply(value);

    /// <inheritdoc/>
    public override Service PrepareForCreate(Service value, StrategyContext context) => ServiceTypeChange.Normalize(value) with { Status = ServiceStatus.Empty };

    /// <inheritdoc/>
    public override Service PrepareForUpdate(Service value, Service old, StrategyContext context) =>
        ServiceTypeChange.Apply(value, old) with
        {
            Status = old.Spec.Type == "LoadBalancer" && value.Spec.Type != "LoadBalancer" && !old.Status.LoadBalancer.Ingress.IsEmpty
                ? old.Status with { LoadBalancer = LoadBalancerStatus.Empty }
                : old.Status,
        };

    /// <inheritdoc/>
    public override Service PrepareForStatusUpdate(Service value, Service old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(Service value, FieldErrors errors) => ServiceValidation.Check(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(Service value, Service old, FieldErrors errors) => ServiceValidation.Update(value, old, errors);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(Service value) => ServiceWarnings.Of(value.Spec);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(Service value, Service old) => ServiceWarnings.Of(value.Spec);

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(Service value, Service old, FieldErrors errors) => ServiceValidation.Status(value, old, errors);
}
