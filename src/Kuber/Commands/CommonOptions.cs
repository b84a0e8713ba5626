using System.CommandLine;
using System.Net;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Cluster;
using Microsoft.Extensions.Logging;

namespace Kuber.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>The standard socket of containerd.</summary>
    public const string DefaultRuntimeSocket = "/run/containerd/containerd.sock";

    /// <summary><c>--runtime-socket</c>: where containerd listens.</summary>
    public static Option<string> RuntimeSocket() => new("--runtime-socket")
    {
        Description = "The socket of the container runtime.",
        DefaultValueFactory = _ => DefaultRuntimeSocket,
    };

    /// <summary><c>--https-port</c>: where the API server listens.</summary>
    public static Option<int> HttpsPort()
    {
        Option<int> option = new("--https-port") { Description = "The port of the API server.", DefaultValueFactory = _ => ClusterDefaults.ApiPort };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var port) || port is < 0 or > 65535))
            {
                result.AddError($"--https-port must be a port from 0 to 65535, not {result.Tokens[0].Value}");
            }
        });
        return option;
    }

    /// <summary><c>--bind-address</c>: the address that the API server listens on.</summary>
    public static Option<string> BindAddress()
    {
        Option<string> option = new("--bind-address") { Description = "The address to listen on.", DefaultValueFactory = _ => "0.0.0.0" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !IPAddress.TryParse(result.Tokens[0].Value, out _))
            {
                result.AddError($"--bind-address must be an IP address, not {result.Tokens[0].Value}");
            }
        });
        return option;
    }

    /// <summary><c>--advertise-address</c>: the address by which others reach the API server.</summary>
    public static Option<string> AdvertiseAddress()
    {
        Option<string> option = new("--advertise-address")
        {
            Description = "The address by which pods and other hosts reach the API server; that of --bind-address or of the default route unless given.",
            DefaultValueFactory = _ => "",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !IPAddress.TryParse(result.Tokens[0].Value, out _))
            {
                result.AddError($"--advertise-address must be an IP address, not {result.Tokens[0].Value}");
            }
        });
        return option;
    }

    /// <summary><c>--service-cidr</c>: the range of cluster IPs.</summary>
    public static Option<string> ServiceCidr() => Network("--service-cidr", "The range of cluster IPs.", ClusterDefaults.ServiceCidr);

    /// <summary><c>--cluster-cidr</c>: the range of pod addresses.</summary>
    public static Option<string> ClusterCidr() => Network("--cluster-cidr", "The range of pod addresses.", ClusterDefaults.ClusterCidr);

    /// <summary><c>--encryption-provider-config</c>: how values are kept at rest.</summary>
    public static Option<string> EncryptionConfiguration() => new("--encryption-provider-config")
    {
        Description = "An EncryptionConfiguration by which values are encrypted at rest; without it Secrets are, with a key file of the cluster's own.",
        DefaultValueFactory = _ => "",
    };

    /// <summary><c>--kubeconfig</c>: how a command reaches the cluster.</summary>
    public static Option<string> Kubeconfig() => new("--kubeconfig")
    {
        Description = "How to reach the API server; the user's kubeconfig unless given.",
        DefaultValueFactory = _ => "",
    };

    /// <summary>A client of the cluster that <c>--kubeconfig</c> names. The caller disposes of it.</summary>
    public static HttpApiClient Connect(string kubeconfig) => new(Config(kubeconfig), TimeProvider.System);

    /// <summary>How to reach the cluster that <c>--kubeconfig</c> names.</summary>
    public static ClientConfig Config(string kubeconfig) =>
        KubeconfigFile.Load(kubeconfig.Length > 0 ? kubeconfig : Client.Kubeconfig.Kubeconfig.DefaultPath()).Resolve();

    /// <summary><c>--history-window</c>: how long it is kept who changed what.</summary>
    public static Option<string> HistoryWindow()
    {
        Option<string> option = new("--history-window") { Description = "How long it is kept who changed what, such as 12h or 7d; 0 for no history.", DefaultValueFactory = _ => "1d" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value != "0" && ShortTime.Parse(result.Tokens[0].Value) is null)
            {
                result.AddError($"--history-window must be a time such as 12h or 7d, not {result.Tokens[0].Value}");
            }
        });
        return option;
    }

    /// <summary><c>--history-size</c>: how large the history may become.</summary>
    public static Option<int> HistorySize() => new("--history-size") { Description = "The most MiB of the history; the oldest goes first.", DefaultValueFactory = _ => 256 };

    /// <summary><c>--event-ttl</c>: how long an Event lives after it was last written.</summary>
    public static Option<string> EventTtl()
    {
        Option<string> option = new("--event-ttl") { Description = "How long an event is kept after it was last written, such as 1h.", DefaultValueFactory = _ => "1h" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && ShortTime.Parse(result.Tokens[0].Value) is null)
            {
                result.AddError($"--event-ttl must be a time such as 30m or 1h, not {result.Tokens[0].Value}");
            }
        });
        return option;
    }

    /// <summary><c>--node-name</c>: the name of this node.</summary>
    public static Option<string> NodeName() => new("--node-name")
    {
        Description = "The name of this node.",
        DefaultValueFactory = _ => Environment.MachineName.ToLowerInvariant(),
    };

    /// <summary><c>--node-ip</c>: the address of this node.</summary>
    public static Option<string> NodeIP() => new("--node-ip")
    {
        Description = "The address of this node; that of the default route unless given.",
        DefaultValueFactory = _ => "",
    };

    /// <summary><c>--log-level</c>: what goes into the log.</summary>
    public static Option<LogLevel> LogLevel() => new("--log-level")
    {
        Description = "What goes into the log: Debug, Information, Warning, Error.",
        DefaultValueFactory = _ => Microsoft.Extensions.Logging.LogLevel.Information,
    };

    /// <summary><c>--feature-gates</c>: the features that are on or off against their default.</summary>
    public static Option<string> FeatureGates()
    {
        Option<string> option = new("--feature-gates") { Description = "Features that are on or off, such as CBORServingAndStorage=true.", DefaultValueFactory = _ => "" };
        option.Validators.Add(result =>
        {
            try
            {
                _ = ApiServer.FeatureGates.Parse(string.Join(',', result.Tokens.Select(t => t.Value)));
            }
            catch (FormatException failure)
            {
                result.AddError($"--feature-gates: {failure.Message}");
            }
        });
        return option;
    }

    private static Option<string> Network(string name, string description, string value)
    {
        Option<string> option = new(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !IPNetwork.TryParse(result.Tokens[0].Value, out _))
            {
                result.AddError($"{name} must be a network such as {value}, not {result.Tokens[0].Value}");
            }
        });
        return option;
    }
}
