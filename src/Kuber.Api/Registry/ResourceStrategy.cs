using Kuber.Api.Validation;

namespace Kuber.Api.Registry;

/// <summary>
/// What may be created, updated and read of a resource. All members are pure: object in, object or errors out.
/// The server calls them in this order. Create: <see cref="Default"/>, (admission), <see cref="PrepareForCreate"/>,
/// <see cref="Validate"/>, <see cref="Canonicalize"/>. Update: <see cref="Default"/>, (admission),
/// <see cref="PrepareForUpdate"/>, <see cref="ValidateUpdate"/>, <see cref="Canonicalize"/>. Status update: the same with
/// <see cref="PrepareForStatusUpdate"/> and <see cref="ValidateStatusUpdate"/>. Metadata common to all kinds (names,
/// labels, owners, versions, uid, timestamps) is prepared and validated by the server, not here.
/// </summary>
public class ResourceStrategy<T>
    where T : class
{
    /// <summary>Whether an update of an object that does not exist creates it.</summary>
    public virtual bool AllowCreateOnUpdate => false;

    /// <summary>Whether an update without a resource version is accepted.</summary>
    public virtual bool AllowUnconditionalUpdate => true;

    /// <summary>Which checks of the metadata the kind's own rules for an update repeat.</summary>
    public virtual MetadataChecks RepeatedMetadataChecks => MetadataChecks.ChangeAndObject;

    /// <summary>Checks a name (or the prefix of a generated one); returns one message for each rule broken.</summary>
    public virtual IReadOnlyList<string> ValidateName(string name, bool prefix) => NameRules.DnsSubdomain(name, prefix);

    /// <summary>Fills in what the user left out; runs on every object that comes in, and on what is read from the store.</summary>
    public virtual T Default(T value) => value;

    /// <summary>Clears what a user may not set at creation (status), sets what a new object starts with (generation 1).</summary>
    public virtual T PrepareForCreate(T value, StrategyContext context) => value;

    /// <summary>Puts back what an update may not touch (status), bumps the generation where the spec changed.</summary>
    public virtual T PrepareForUpdate(T value, T old, StrategyContext context) => value;

    /// <summary>Puts back all but the status (and the metadata that a status update may change).</summary>
    public virtual T PrepareForStatusUpdate(T value, T old, StrategyContext context) => value;

    /// <summary>Finds what is wrong with a new object.</summary>
    public virtual void Validate(T value, FieldErrors errors)
    {
    }

    /// <summary>Finds what is wrong with a change.</summary>
    public virtual void ValidateUpdate(T value, T old, FieldErrors errors) => Validate(value, errors);

    /// <summary>Finds what is wrong with a change of the status.</summary>
    public virtual void ValidateStatusUpdate(T value, T old, FieldErrors errors)
    {
    }

    /// <summary>Brings a valid object into the form that is stored.</summary>
    public virtual T Canonicalize(T value) => value;

    /// <summary>Warnings to send to the client with a create.</summary>
    public virtual IReadOnlyList<string> WarningsOnCreate(T value) => [];

    /// <summary>Warnings to send to the client with an update.</summary>
    public virtual IReadOnlyList<string> WarningsOnUpdate(T value, T old) => [];

    /// <summary>
    /// The grace period, in seconds, that deleting the object has to give it: null where it goes at once. For pods: what the
    /// caller asked for, or the spec's own; 0 where it is not bound to a node or has ended.
    /// </summary>
    public virtual long? GracePeriodSeconds(T value, long? asked) => null;
}
