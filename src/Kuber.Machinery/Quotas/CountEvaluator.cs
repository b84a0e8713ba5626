using Kuber.Api.Runtime;

namespace Kuber.Machinery.Quotas;

/// <summary>Counts objects; those of a few resources of the core group also by their old names.</summary>
public sealed class CountEvaluator(string group, string plural) : QuotaEvaluator
{
    private readonly string name = QuotaEvaluators.CountName(group, plural);
    private readonly string? alias = group.Length == 0 && plural is "configmaps" or "resourcequotas" or "replicationcontrollers" or "secrets" ? plural : null;

    /// <summary>What one object takes.</summary>
    public ApiMap<Quantity> One => alias is null ? ApiMap.Of((name, Quantity.Of(1))) : ApiMap.Of((name, Quantity.Of(1)), (alias, Quantity.Of(1)));

    /// <inheritdoc/>
    public override bool Counts(string name) => name == this.name || name == alias;

    /// <inheritdoc/>
    public override ApiMap<Quantity> Usage(IApiObject value, DateTimeOffset now) => One;
}
