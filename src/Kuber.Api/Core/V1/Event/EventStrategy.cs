using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of events.</summary>
public sealed class EventStrategy : ResourceStrategy<Event>
{
    private const string Controller = "reportingComponent";

    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => NameRules.PathSegment(name, prefix);

    /// <inheritdoc/>
    public override void Validate(Event value, FieldErrors errors) => EventValidation.Check(value, Controller, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(Event value, Event old, FieldErrors errors) => EventValidation.Check(value, Controller, errors);
}
