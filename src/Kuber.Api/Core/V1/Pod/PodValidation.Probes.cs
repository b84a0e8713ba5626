using System.Globalization;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Probes and lifecycle hooks.</content>
internal static partial class PodValidation
{
    private const string OneHandler = "may not specify more than 1 handler type";

    private static void Handlers(Container container, long? grace, FieldPath path, FieldErrors errors)
    {
        if (container.Lifecycle?.PostStart is { } start)
        {
            Handler(start.Exec, start.HttpGet, start.TcpSocket, null, start.Sleep, grace, path.Child("lifecycle", "postStart"), errors);
        }

        if (container.Lifecycle?.PreStop is { } stop)
        {
            Handler(stop.Exec, stop.HttpGet, stop.TcpSocket, null, stop.Sleep, grace, path.Child("lifecycle", "preStop"), errors);
        }

        AliveProbe(container.LivenessProbe, grace, path.Child("livenessProbe"), errors);
        if (container.ReadinessProbe is { } readiness)
        {
            Probe(readiness, grace, path.Child("readinessProbe"), errors);
            if (readiness.TerminationGracePeriodSeconds is { } seconds)
            {
                errors.Invalid(path.Child("readinessProbe", "terminationGracePeriodSeconds"), seconds, "must not be set for readinessProbes");
            }
        }

        AliveProbe(container.StartupProbe, grace, path.Child("startupProbe"), errors);
    }

    private static void AliveProbe(Probe? probe, long? grace, FieldPath path, FieldErrors errors)
    {
        if (probe is null)
        {
            return;
        }

        Probe(probe, grace, path, errors);
        if (probe.SuccessThreshold != 1)
        {
            errors.Invalid(path.Child("successThreshold"), probe.SuccessThreshold, "must be 1");
        }
    }

    private static void Probe(Probe probe, long? grace, FieldPath path, FieldErrors errors)
    {
        Handler(probe.Handler.Exec, probe.Handler.HttpGet, probe.Handler.TcpSocket, probe.Handler.Grpc, null, grace, path, errors);
        errors.NonNegative(path.Child("initialDelaySeconds"), probe.InitialDelaySeconds);
        errors.NonNegative(path.Child("timeoutSeconds"), probe.TimeoutSeconds);
        errors.NonNegative(path.Child("periodSeconds"), probe.PeriodSeconds);
        errors.NonNegative(path.Child("successThreshold"), probe.SuccessThreshold);
        errors.NonNegative(path.Child("failureThreshold"), probe.FailureThreshold);
        if (probe.TerminationGracePeriodSeconds is { } seconds && seconds <= 0)
        {
            errors.Invalid(path.Child("terminationGracePeriodSeconds"), seconds, "must be greater than 0");
        }
    }

    private static void Handler(ExecAction? exec, HTTPGetAction? http, TCPSocketAction? tcp, GRPCAction? grpc, SleepAction? sleep, long? grace, FieldPath path, FieldErrors errors)
    {
        var any = false;
        bool Another(string name)
        {
            if (any)
            {
                errors.Forbidden(path.Child(name), OneHandler);
                return false;
            }

            return any = true;
        }

        if (exec is not null && Another("exec") && exec.Command.IsEmpty)
        {
            errors.Required(path.Child("exec", "command"));
        }

        if (http is not null && Another("httpGet"))
        {
            Http(http, path.Child("httpGet"), errors);
        }

        if (tcp is not null && Another("tcpSocket"))
        {
            PortValidation.NumberOrName(tcp.Port, path.Child("tcpSocket", "port"), errors);
        }

        if (grpc is not null && Another("grpc"))
        {
            errors.Invalid(path.Child("grpc", "port"), grpc.Port, NameRules.PortNumber(grpc.Port));
        }

        if (sleep is not null && Another("sleep") && (sleep.Seconds < 0 || sleep.Seconds > (grace ?? long.MaxValue)))
        {
            errors.Invalid(
                path.Child("sleep"),
                sleep.Seconds,
                string.Create(CultureInfo.InvariantCulture, $"must be non-negative and less than terminationGracePeriodSeconds ({grace ?? 0})"));
        }

        if (!any)
        {
            errors.Required(path, "must specify a handler type");
        }
    }

    private static void Http(HTTPGetAction http, FieldPath path, FieldErrors errors)
    {
        if (http.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
        }

        PortValidation.NumberOrName(http.Port, path.Child("port"), errors);
        if (http.Scheme is not ("HTTP" or "HTTPS"))
        {
            errors.NotSupported(path.Child("scheme"), http.Scheme, "HTTP", "HTTPS");
        }

        foreach (var header in http.HttpHeaders)
        {
            errors.Invalid(path.Child("httpHeaders"), header.Name, NameRules.HttpHeaderName(header.Name));
        }
    }
}
