using System.Collections;
using System.Globalization;

namespace Kuber.Api.Validation;

/// <summary>Collects broken rules in the order they are found; the words are those that upstream answers with.</summary>
public sealed class FieldErrors : IReadOnlyList<FieldError>
{
    private readonly List<FieldError> errors = [];
    private List<string>? warnings;

    /// <summary>Reads the rules of schemas that are come upon; null where they are not to be looked into.</summary>
    public ApiExtensions.V1.IRuleReader? Rules { get; init; }

    /// <summary>What clients are told though it is accepted, because it was so before.</summary>
    public IReadOnlyList<string> Warnings => warnings ?? [];

    /// <summary>Reads the expressions that are come upon; null where they are not to be looked into.</summary>
    public IExpressionReader? Expressions { get; init; }

    /// <inheritdoc/>
    public int Count => errors.Count;

    /// <inheritdoc/>
    public FieldError this[int index] => errors[index];

    /// <summary>Adds an error as it is.</summary>
    public void Add(FieldError error) => errors.Add(error);

    /// <summary>Tells of something that is accepted.</summary>
    public void Warn(string text) => (warnings ??= []).Add(text);

    /// <summary>A value must be set.</summary>
    public void Required(FieldPath path, string detail = "") => Add(FieldErrorType.Required, path, "Required value", detail);

    /// <summary>A text must not be empty.</summary>
    public void NotEmpty(FieldPath path, string? value, string detail = "")
    {
        if (string.IsNullOrEmpty(value))
        {
            Required(path, detail);
        }
    }

    /// <summary>A value is wrong. <paramref name="value"/> is shown as <see cref="FieldValueText"/> writes it.</summary>
    public void Invalid(FieldPath path, object? value, string detail) =>
        Add(FieldErrorType.Invalid, path, "Invalid value: " + FieldValueText.Of(value), detail);

    /// <summary>A value is wrong, and says nothing when shown.</summary>
    public void Invalid(FieldPath path, string detail) => Add(FieldErrorType.Invalid, path, "Invalid value", detail);

    /// <summary>A value breaks one rule for each message.</summary>
    public void Invalid(FieldPath path, object? value, IReadOnlyList<string> details)
    {
        for (var i = 0; i < details.Count; i++)
        {
            Invalid(path, value, details[i]);
        }
    }

    /// <summary>An expression is wrong, if <paramref name="problem"/> says how.</summary>
    public void Expression(FieldPath path, string expression, string? problem)
    {
        if (problem is null)
        {
            return;
        }

        // That it was read and still can never run is told as a fault of the server.
        if (problem.StartsWith("program instantiation failed", StringComparison.Ordinal))
        {
            InternalError(path, problem);
        }
        else
        {
            Invalid(path, expression, problem);
        }
    }

    /// <summary>A value that may not change has changed.</summary>
    public void Immutable<T>(FieldPath path, T value, T old, string detail = "field is immutable")
    {
        if (!EqualityComparer<T>.Default.Equals(value, old))
        {
            Invalid(path, value, detail);
        }
    }

    /// <summary>A message that may not change has changed.</summary>
    public void Unchanged<T>(FieldPath path, T? value, T? old)
        where T : class, Runtime.IApiMessage<T>
    {
        if (!EqualityComparer<T>.Default.Equals(value, old))
        {
            Invalid(path, GoView.Of(value), "field is immutable");
        }
    }

    /// <summary>A number must not be negative.</summary>
    public void NonNegative(FieldPath path, long? value)
    {
        if (value < 0)
        {
            Invalid(path, value.Value, "must be greater than or equal to 0");
        }
    }

    /// <summary>A quantity must not be negative.</summary>
    public void NonNegative(FieldPath path, Runtime.Quantity value)
    {
        if (value.Sign < 0)
        {
            Invalid(path, value.ToString(), "must be greater than or equal to 0");
        }
    }

    /// <summary>Adds all errors of another collection.</summary>
    public void AddRange(IEnumerable<FieldError> more) => errors.AddRange(more);

    /// <summary>What a Status says of the errors: one alone as it is, several in brackets, each text once.</summary>
    public string ToMessage()
    {
        var texts = errors.Select(static e => e.ToString()).Distinct(StringComparer.Ordinal).ToArray();
        return texts.Length == 1 ? texts[0] : "[" + string.Join(", ", texts) + "]";
    }

    /// <summary>The errors as the causes of a Status.</summary>
    public Runtime.ApiList<Meta.V1.StatusCause> ToCauses() =>
        Runtime.ApiList.ToApiList(errors.Select(static e => new Meta.V1.StatusCause { Reason = e.Reason, Message = e.Message, Field = e.Field }));

    /// <summary>A value occurs more than once; with a word on why.</summary>
    public void Duplicate(FieldPath path, object? value, string detail) =>
        Add(FieldErrorType.Duplicate, path, "Duplicate value: " + FieldValueText.Of(value), detail);

    /// <summary>A value has the wrong JSON type.</summary>
    public void TypeInvalid(FieldPath path, object? value, string detail) =>
        Add(FieldErrorType.TypeInvalid, path, "Invalid value: " + FieldValueText.Of(value), detail);

    /// <summary>Something went wrong while checking.</summary>
    public void InternalError(FieldPath path, string detail) => Add(FieldErrorType.InternalError, path, "Internal error", detail);

    /// <summary>A value occurs more than once.</summary>
    public void Duplicate(FieldPath path, object? value) => Add(FieldErrorType.Duplicate, path, "Duplicate value: " + FieldValueText.Of(value), "");

    /// <summary>A value is not one of the known ones, which are shown in the order given.</summary>
    public void NotSupported(FieldPath path, object? value, params ReadOnlySpan<string> supported)
    {
        var names = supported.ToArray().Select(FieldValueText.Quote);
        Add(FieldErrorType.NotSupported, path, "Unsupported value: " + FieldValueText.Of(value), supported.IsEmpty ? "" : "supported values: " + string.Join(", ", names));
    }

    /// <summary>A value may not be set.</summary>
    public void Forbidden(FieldPath path, string detail) => Add(FieldErrorType.Forbidden, path, "Forbidden", detail);

    /// <summary>A text is longer than <paramref name="maximum"/> bytes.</summary>
    public void TooLong(FieldPath path, int maximum) => Add(
        FieldErrorType.TooLong,
        path,
        "Too long",
        maximum < 0 ? "value is too long" : string.Create(CultureInfo.InvariantCulture, $"may not be more than {maximum} bytes"));

    /// <summary>A list has more than <paramref name="maximum"/> items.</summary>
    public void TooMany(FieldPath path, int actual, int maximum) => Add(
        FieldErrorType.TooMany,
        path,
        string.Create(CultureInfo.InvariantCulture, $"Too many: {actual}"),
        string.Create(CultureInfo.InvariantCulture, $"must have at most {maximum} {(maximum == 1 ? "item" : "items")}"));

    /// <summary>Something that a value refers to is not there.</summary>
    public void NotFound(FieldPath path, object? value, string detail = "") => Add(FieldErrorType.NotFound, path, "Not found: " + FieldValueText.Of(value), detail);

    /// <inheritdoc/>
    public IEnumerator<FieldError> GetEnumerator() => errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(FieldErrorType type, FieldPath path, string head, string detail) =>
        errors.Add(new(type, path.ToString(), detail.Length == 0 ? head : head + ": " + detail));
}
