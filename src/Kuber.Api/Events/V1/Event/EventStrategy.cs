using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Events.V1;

/// <summary>What may be created and changed of events in their newer version; its errors name fields of the older one, as upstream's do.</summary>
public sealed class EventStrategy : ResourceStrategy<Event>
{
    private const string Controller = "reportingController";

    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => true;

    /// <inheritdoc/>
    public override void Validate(Event value, FieldErrors errors)
    {
        EventValidation.Check(EventConversion.ToCore(value), Controller, errors);
        Series(value, errors);
        if (value.EventTime is null)
        {
            errors.Required(FieldPath.Of("eventTime"));
        }

        if (value.Type is not ("Normal" or "Warning"))
        {
            errors.Invalid(FieldPath.Of("type"), "", "has invalid value: " + value.Type);
        }

        Unset(value.DeprecatedFirstTimestamp is not null, "firstTimestamp", errors);
        Unset(value.DeprecatedLastTimestamp is not null, "lastTimestamp", errors);
        Unset(value.DeprecatedCount != 0, "count", errors);
        Unset(value.DeprecatedSource != EventSource.Empty, "source", errors);
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(Event value, Event old, FieldErrors errors)
    {
        EventValidation.Check(EventConversion.ToCore(value), Controller, errors);
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        if (value.Series != old.Series)
        {
            Series(value, errors);
        }

        if (value.Regarding != old.Regarding)
        {
            errors.Invalid(FieldPath.Of("involvedObject"), GoView.Of(value.Regarding), "field is immutable");
        }

        errors.Immutable(FieldPath.Of("reason"), value.Reason, old.Reason);
        errors.Immutable(FieldPath.Of("message"), value.Note, old.Note);
        if (value.DeprecatedSource != old.DeprecatedSource)
        {
            errors.Invalid(FieldPath.Of("source"), GoView.Of(value.DeprecatedSource), "field is immutable");
        }

        errors.Immutable(FieldPath.Of("firstTimestamp"), value.DeprecatedFirstTimestamp, old.DeprecatedFirstTimestamp);
        errors.Immutable(FieldPath.Of("lastTimestamp"), value.DeprecatedLastTimestamp, old.DeprecatedLastTimestamp);
        errors.Immutable(FieldPath.Of("count"), value.DeprecatedCount, old.DeprecatedCount);
        errors.Immutable(FieldPath.Of("reason"), value.Reason, old.Reason);
        errors.Immutable(FieldPath.Of("type"), value.Type, old.Type);
        errors.Immutable(FieldPath.Of("eventTime"), value.EventTime, old.EventTime);
        errors.Immutable(FieldPath.Of("action"), value.Action, old.Action);
        if (value.Related != old.Related)
        {
            errors.Invalid(FieldPath.Of("related"), GoView.Of(value.Related), "field is immutable");
        }

        errors.Immutable(FieldPath.Of(Controller), value.ReportingController, old.ReportingController);
        errors.Immutable(FieldPath.Of("reportingInstance"), value.ReportingInstance, old.ReportingInstance);
    }

    private static void Series(Event value, FieldErrors errors)
    {
        if (value.Series is not { } series)
        {
            return;
        }

        if (series.Count < 2)
        {
            errors.Invalid(FieldPath.Of("series.count"), "", "should be at least 2");
        }

        if (series.LastObservedTime is null)
        {
            errors.Required(FieldPath.Of("series.lastObservedTime"));
        }
    }

    private static void Unset(bool set, string field, FieldErrors errors)
    {
        if (set)
        {
            errors.Invalid(FieldPath.Of(field), "", "needs to be unset");
        }
    }
}
