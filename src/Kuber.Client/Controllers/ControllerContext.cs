using Kuber.Client.Informers;
using Microsoft.Extensions.Logging;

namespace Kuber.Client.Controllers;

/// <summary>What a controller works with. Everything that varies from run to run comes in here.</summary>
/// <param name="Client">The API server, as the controller's own user.</param>
/// <param name="Informers">The shared informers of the process.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Random">The source of random names and jitter.</param>
/// <param name="Loggers">Where logs go.</param>
public sealed record ControllerContext(IApiClient Client, IInformerFactory Informers, TimeProvider Clock, Random Random, ILoggerFactory Loggers);
