using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Apply;

/// <summary>One owner and its fields.</summary>
/// <param name="Identity">Who.</param>
/// <param name="Fields">What.</param>
/// <param name="Time">When the owner last changed any of them.</param>
public sealed record ManagedField(ManagerIdentity Identity, FieldSet Fields, Time? Time)
{
    private const string FieldsType = "FieldsV1";

    /// <summary>The entry that the fields were read from; its text serves as long as they do not change.</summary>
    private ManagedFieldsEntry? Source { get; init; }

    /// <summary>Reads an entry.</summary>
    /// <exception cref="FormatException">It is malformed; the message is upstream's.</exception>
    public static ManagedField Read(ManagedFieldsEntry entry)
    {
        if (entry.Operation is not (ManagerIdentity.Apply or ManagerIdentity.Update))
        {
            throw new FormatException("operation must be `Apply` or `Update`");
        }

        if (entry.ApiVersion.Length == 0)
        {
            throw new FormatException("apiVersion must not be empty");
        }

        if (entry.FieldsType != FieldsType)
        {
            throw new FormatException(entry.FieldsType.Length == 0 ? "missing fieldsType in managed fields entry 0" : $"invalid fieldsType {entry.FieldsType} in managed fields entry 0");
        }

        var fields = entry.FieldsV1 is { IsNull: false } text ? ParsedFields.Of(text) : FieldSet.Empty;
        return new(new(entry.Manager, entry.Operation, entry.ApiVersion, entry.Subresource), fields, entry.Time) { Source = entry };
    }

    /// <summary>The entry to write.</summary>
    public ManagedFieldsEntry ToEntry() => Source ?? new()
    {
        Manager = Identity.Manager,
        Operation = Identity.Operation,
        ApiVersion = Identity.ApiVersion,
        Subresource = Identity.Subresource,
        Time = Time,
        FieldsType = FieldsType,
        FieldsV1 = new(FieldsV1.ToUtf8(Fields)),
    };

    /// <summary>The same owner with other fields; this very record where they are the same.</summary>
    public ManagedField With(FieldSet fields, Time? time) =>
        ReferenceEquals(fields, Fields) || fields.SetEquals(Fields)
            ? time == Time ? this : this with { Time = time, Source = Source is { } source ? source with { Time = time } : null }
            : this with { Fields = fields, Time = time, Source = null };
}
