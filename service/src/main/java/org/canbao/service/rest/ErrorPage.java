package org.canbao.service.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.canbao.service.actor.OpenToAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * 其他错误的答复: what the server refuses before or beside the controllers, a path that hides another
 * one for instance, is told in the same form as every refusal and repeats nothing of the request.
 */
@RestController
class ErrorPage implements ErrorController {

  private final ProblemAnswers problems;

  ErrorPage(ProblemAnswers problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  @OpenToAll("it only says that something else was refused")
  void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpStatus.NOT_FOUND.value();
    // The filters that set these do not come by again when something has failed.
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    problems.write(ProblemAdvice.ofStatus(HttpStatus.valueOf(status)), request, response);
  }
}
