using System.Net.Sockets;
using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Connect;

/// <summary>Tells in upstream's words why a kubelet, pod or service cannot be reached.</summary>
internal static class BackendErrors
{
    /// <summary>The reason.</summary>
    public static string Text(Uri target, Exception failure)
    {
        var peer = target.Authority.Contains(':', StringComparison.Ordinal) ? target.Authority : $"{target.Authority}:{target.Port}";
        return failure.InnerException is SocketException socket
            ? $"dial tcp {peer}: " + socket.SocketErrorCode switch
            {
                SocketError.ConnectionRefused => "connect: connection refused",
                SocketError.HostUnreachable => "connect: no route to host",
                SocketError.NetworkUnreachable => "connect: network is unreachable",
                SocketError.TimedOut => "i/o timeout",
                SocketError.HostNotFound or SocketError.NoData => "no such host",
                _ => socket.Message,
            }
            : failure is TaskCanceledException { InnerException: TimeoutException } or OperationCanceledException ? $"dial tcp {peer}: i/o timeout"
            : failure.InnerException?.Message ?? failure.Message;
    }

    /// <summary>What the client is told of an error that a kubelet answered with.</summary>
    /// <param name="code">The kubelet's status code.</param>
    /// <param name="resource">The resource with its subresource.</param>
    /// <param name="name">The object.</param>
    /// <param name="text">The kubelet's own words.</param>
    public static StatusException Status(int code, string resource, string name, string text)
    {
        if (code is 400)
        {
            return StatusErrors.BadRequest(text);
        }

        if (code is 500)
        {
            return StatusErrors.InternalError(text);
        }

        var (reason, message) = Generic(code, text);
        return StatusErrors.Make(code, reason, $"{message} ( {resource} {name})", new StatusDetails { Kind = resource, Name = name });
    }

    /// <summary>What is made of an error that a server answered with, and which is no Status.</summary>
    public static (string Reason, string Message) Generic(int code, string text) => code switch
    {
        400 => ("BadRequest", "the server rejected our request for an unknown reason"),
        401 => ("Unauthorized", "the server has asked for the client to provide credentials"),
        403 => ("Forbidden", text),
        404 => ("NotFound", "the server could not find the requested resource"),
        405 => ("MethodNotAllowed", "the server does not allow this method on the requested resource"),
        409 => ("Conflict", "the server reported a conflict"),
        422 => ("Invalid", "the server rejected our request due to an error in our request"),
        429 => ("TooManyRequests", "the server has received too many requests and has asked us to try again later"),
        503 => ("ServiceUnavailable", "the server is currently unable to handle the request"),
        504 => ("Timeout", "the server was unable to return a response in the time allotted, but may still be processing the request"),
        >= 500 => ("InternalError", $"an error on the server ({FieldValueText.Quote(text)}) has prevented the request from succeeding"),
        _ => ("", $"the server responded with the status code {code} but did not return more information"),
    };
}
