using System.Globalization;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Machinery.Errors;

/// <summary>
/// Makes the failures that the API answers with. Resources are given by their qualified name
/// (<c>deployments.apps</c>, <c>pods</c>): the part before the first dot becomes the kind of the details, the rest the group.
/// </summary>
public static class StatusErrors
{
    /// <summary>The message of a conflict by resource version.</summary>
    public const string OptimisticLockMessage = "the object has been modified; please apply your changes to the latest version and try again";

    /// <summary>404: an object is not there.</summary>
    public static StatusException NotFound(string resource, string name) =>
        Make(404, "NotFound", $"{resource} {Quote(name)} not found", Details(resource, name));

    /// <summary>404: no such path.</summary>
    public static StatusException PathNotFound() =>
        Make(404, "NotFound", "the server could not find the requested resource", StatusDetails.Empty);

    /// <summary>409: an object of the name exists.</summary>
    public static StatusException AlreadyExists(string resource, string name) =>
        Make(409, "AlreadyExists", $"{resource} {Quote(name)} already exists", Details(resource, name));

    /// <summary>409: no free name was found for <c>generateName</c>.</summary>
    public static StatusException GenerateNameConflict(string resource, string name) => Make(
        409,
        "AlreadyExists",
        $"{resource} {Quote(name)} already exists, the server was not able to generate a unique name for the object",
        Details(resource, name) with { RetryAfterSeconds = 1 });

    /// <summary>409: the object changed meanwhile, or a precondition does not hold.</summary>
    public static StatusException Conflict(string resource, string name, string why = OptimisticLockMessage) =>
        Make(409, "Conflict", $"Operation cannot be fulfilled on {resource} {Quote(name)}: {why}", Details(resource, name));

    /// <summary>409: fields of an apply belong to other managers.</summary>
    public static StatusException ApplyConflict(string message, ApiList<StatusCause> causes) =>
        Make(409, "Conflict", message, new StatusDetails { Causes = causes });

    /// <summary>422: an object breaks rules. <paramref name="kind"/> is qualified: <c>Deployment.apps</c>.</summary>
    public static StatusException Invalid(string kind, string name, FieldErrors errors)
    {
        var message = $"{kind} {Quote(name)} is invalid";
        if (errors.Count > 0)
        {
            message += ": " + Aggregate([.. errors.Select(e => e.ToString())]);
        }

        ApiList<StatusCause> causes = [.. errors.Select(e => new StatusCause { Reason = e.Reason, Message = e.Message, Field = e.Field })];
        return Make(422, "Invalid", message, Details(kind, name) with { Causes = causes });
    }

    /// <summary>400: the request cannot be understood.</summary>
    public static StatusException BadRequest(string message) => Make(400, "BadRequest", message, null);

    /// <summary>401: who asks is not known.</summary>
    public static StatusException Unauthorized(string message = "Unauthorized") => Make(401, "Unauthorized", message, null);

    /// <summary>403: who asks may not do it, or nobody may now. An empty <paramref name="name"/> is left out.</summary>
    public static StatusException Forbidden(string resource, string name, string why, params ReadOnlySpan<StatusCause> causes)
    {
        var message = (resource.Length, name.Length) switch
        {
            (0, 0) => $"forbidden: {why}",
            (_, 0) => $"{resource} is forbidden: {why}",
            _ => $"{resource} {Quote(name)} is forbidden: {why}",
        };
        return Make(403, "Forbidden", message, Details(resource, name) with { Causes = ApiList.Create(causes) is { Count: > 0 } some ? some : default });
    }

    /// <summary>405: the resource has no such verb.</summary>
    public static StatusException MethodNotSupported(string resource, string action) =>
        Make(405, "MethodNotAllowed", $"{action} is not supported on resources of kind {Quote(resource)}", Details(resource, ""));

    /// <summary>405: the path has no such method.</summary>
    public static StatusException MethodNotAllowed() =>
        Make(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", StatusDetails.Empty);

    /// <summary>406: none of the accepted media types can be served.</summary>
    public static StatusException NotAcceptable(params ReadOnlySpan<string> accepted) =>
        Make(406, "NotAcceptable", "only the following media types are accepted: " + string.Join(", ", accepted!), null);

    /// <summary>406 with a message of its own.</summary>
    public static StatusException NotAcceptableMessage(string message) => Make(406, "NotAcceptable", message, null);

    /// <summary>406 before a handler was chosen: none of the accepted media types is known to the path.</summary>
    public static StatusException NotAcceptablePath(params ReadOnlySpan<string> representations) => Make(
        406, "NotAcceptable", "406: Not Acceptable\n\nAvailable representations: " + string.Join(", ", representations!), StatusDetails.Empty);

    /// <summary>415: the body's media type is not known.</summary>
    public static StatusException UnsupportedMediaType(params ReadOnlySpan<string> accepted) => Make(
        415, "UnsupportedMediaType", "the body of the request was in an unknown format - accepted media types include: " + string.Join(", ", accepted!), null);

    /// <summary>415 before a handler was chosen.</summary>
    public static StatusException UnsupportedMediaTypePath() => Make(415, "UnsupportedMediaType", "415: Unsupported Media Type", StatusDetails.Empty);

    /// <summary>410: what was asked for is gone for good.</summary>
    public static StatusException Gone(string message) => Make(410, "Gone", message, null);

    /// <summary>410: a resource version or continue token is too old; <paramref name="continueToken"/> lets the client go on inconsistently.</summary>
    public static StatusException Expired(string message, string continueToken = "")
    {
        var error = Make(410, "Expired", message, null);
        return continueToken.Length == 0
            ? error
            : new(error.Status with { Metadata = error.Status.Metadata with { Continue = continueToken } });
    }

    /// <summary>410: events from this resource version on are no longer kept.</summary>
    public static StatusException ResourceVersionTooOld(long asked, long oldest) =>
        Expired(string.Create(CultureInfo.InvariantCulture, $"too old resource version: {asked} ({oldest})"));

    /// <summary>504: the resource version is from the future; the client should ask again in <paramref name="retryAfterSeconds"/>.</summary>
    public static StatusException ResourceVersionTooLarge(ulong asked, ulong current, int retryAfterSeconds = 1)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"Too large resource version: {asked}, current: {current}");
        return Make(504, "Timeout", "Timeout: " + message, new StatusDetails
        {
            RetryAfterSeconds = retryAfterSeconds,
            Causes = [new StatusCause { Reason = "ResourceVersionTooLarge", Message = "Too large resource version" }],
        });
    }

    /// <summary>429: the server sheds load, or a disruption budget forbids an eviction now.</summary>
    public static StatusException TooManyRequests(string message, int retryAfterSeconds = 0, params ReadOnlySpan<StatusCause> causes) => Make(
        429,
        "TooManyRequests",
        message,
        new StatusDetails { RetryAfterSeconds = retryAfterSeconds, Causes = ApiList.Create(causes) is { Count: > 0 } some ? some : default });

    /// <summary>504: the request took too long.</summary>
    public static StatusException Timeout(string message, int retryAfterSeconds = 0) =>
        Make(504, "Timeout", "Timeout: " + message, new StatusDetails { RetryAfterSeconds = retryAfterSeconds });

    /// <summary>500: an operation could not be finished in time; the client should ask again.</summary>
    public static StatusException ServerTimeout(string resource, string operation, int retryAfterSeconds = 0) => Make(
        500,
        "ServerTimeout",
        $"The {operation} operation against {resource} could not be completed at this time, please try again.",
        Details(resource, operation) with { RetryAfterSeconds = retryAfterSeconds });

    /// <summary>500: something broke.</summary>
    public static StatusException InternalError(string message) => Make(
        500, "InternalError", "Internal error occurred: " + message, new StatusDetails { Causes = [new StatusCause { Message = message }] });

    /// <summary>500 without a reason: what upstream answers for an error that it has no Status for.</summary>
    public static StatusException Unclassified(string message) => Make(500, "", message, null);

    /// <summary>503: cannot be served now.</summary>
    public static StatusException ServiceUnavailable(string message) => Make(503, "ServiceUnavailable", message, null);

    /// <summary>413: the body is longer than the limit.</summary>
    public static StatusException RequestEntityTooLarge(string why) => Make(413, "RequestEntityTooLarge", "Request entity too large: " + why, null);

    /// <summary>501: not served by this server.</summary>
    public static StatusException NotImplemented(string message) => Make(501, "NotImplemented", message, null);

    /// <summary>Any other failure.</summary>
    public static StatusException Make(int code, string reason, string message, StatusDetails? details) =>
        new(new Status { StatusValue = "Failure", Code = code, Reason = reason, Message = message, Details = details });

    /// <summary>The messages of several errors as one: a single one bare, more in brackets; each once.</summary>
    public static string Aggregate(IReadOnlyList<string> messages)
    {
        var distinct = messages.Distinct(StringComparer.Ordinal).ToArray();
        return distinct.Length == 1 ? distinct[0] : "[" + string.Join(", ", distinct) + "]";
    }

    private static StatusDetails Details(string qualified, string name)
    {
        var dot = qualified.IndexOf('.', StringComparison.Ordinal);
        return new()
        {
            Name = name,
            Group = dot < 0 ? "" : qualified[(dot + 1)..],
            Kind = dot < 0 ? qualified : qualified[..dot],
        };
    }

    private static string Quote(string text) => FieldValueText.Quote(text);
}
